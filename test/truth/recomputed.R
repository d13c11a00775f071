# Expected values of recomputed.test.ts, from the formulas of docs/methods.md and base R only (4.2.2; jsonlite writes the file):
# Rscript recomputed.R in this folder writes recomputed.json. No function of the project is called.
library(jsonlite); set.seed(20, sample.kind = "Rejection"); W <- 12; r4 <- function(x) round(x, 4)
y <- r4(rnorm(W, .5, .08)); x <- r4(y - .03 + rnorm(W, 0, .015)); d <- x - y
t <- t.test(x, y, paired = TRUE)
pair <- list(arm = x, against = y, low = t$conf.int[1], high = t$conf.int[2], standardError = t$stderr,
  correlation = cor(x, y), varianceReduction = (var(x) + var(y)) / var(d), relative = mean(d) / mean(y),
  tails = unname(quantile(d, c(.05, .95), type = 7)))
months <- 6; w <- 1.03^(-((1:months) - 1) / 12)
thriving <- array(r4(pmax(0, .004 * rep(1:months, each = W) - .006 + rnorm(W * months, 0, .004))), c(W, months))
backbone <- array(round(runif(W * months, 20000, 40000)), c(W, months)); time <- array(round(runif(W * months, 30000, 60000)), c(W, months))
service <- array(-round(runif(W * months, 10000, 90000)), c(W, months))
sum_w <- function(m) drop(m %*% w); cost <- sum_w(backbone + time); years <- 1e5 * sum_w(thriving) / 12; gained <- 1e5 * thriving[, months]
fieller <- function(a, b) { n <- length(a); q <- qt(.975, n - 1)^2 / n; A <- mean(b)^2 - q * var(b); B <- mean(a) * mean(b) - q * cov(a, b)
  C <- mean(a)^2 - q * var(a); c(mean(a) / mean(b), (B + c(-1, 1) * sqrt(B^2 - A * C)) / A) }
ahead <- function(m) { ok <- apply(m, 2, function(v) t.test(v)$conf.int[1] > 0); if (!ok[months]) NA else max(c(0, which(!ok))) + 1 }
worths <- c(0, 1000, 2000, 5000)
money <- list(thriving = t(thriving), backbone = t(backbone), time = t(time), service = t(service), cost = c(mean(cost), t.test(cost)$conf.int),
  newMoney = c(mean(cost + sum_w(service)), t.test(cost + sum_w(service))$conf.int), perResident = fieller(cost, gained), perYear = fieller(cost, years),
  yearsPerThousand = fieller(years, sum_w(backbone) / 1000), month = ahead(thriving), summed = ahead(t(apply(thriving, 1, function(v) cumsum(v * w)))),
  worths = worths, acceptable = sapply(worths, function(l) mean((l * years - cost > 0) + (l * years - cost == 0) / 2)))
shift <- c(-.02, .004, .031, .05); ends <- lapply(shift, function(s) r4(x + s + rnorm(W, 0, .02)))
pe <- p.adjust(sapply(ends, function(e) t.test(e - y)$p.value), "holm"); pc <- p.adjust(sapply(ends, function(e) t.test(e - y - d)$p.value), "holm")
stress <- list(ends = ends, effectP = pe, changeP = pc, low = sapply(ends, function(e) t.test(e - y - d)$conf.int[1]))
v <- array(r4(rnorm(8 * W, .5, .01)), c(8, W)); on <- function(m, i) bitwAnd(m, 2^(i - 1)) > 0
for (m in 0:7) v[m + 1, ] <- r4(v[m + 1, ] - .02 * on(m, 1) - .01 * on(m, 2) - .03 * (on(m, 1) & on(m, 3)))
orders <- list(c(1,2,3), c(1,3,2), c(2,1,3), c(2,3,1), c(3,1,2), c(3,2,1))
shapley <- sapply(1:3, function(i) rowMeans(sapply(orders, function(o) { b <- sum(2^(o[seq_len(which(o == i) - 1)] - 1)); v[b + 2^(i - 1) + 1, ] - v[b + 1, ] })))
index <- function(i, j) { k <- setdiff(1:3, c(i, j)); a <- 2^(i - 1); b <- 2^(j - 1); c <- 2^(k - 1)
  ((v[a + b + 1, ] - v[a + 1, ] - v[b + 1, ] + v[1, ]) + (v[8, ] - v[a + c + 1, ] - v[b + c + 1, ] + v[c + 1, ])) / 2 }
signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), W)))
critical <- function(family) quantile(apply(apply(family, 2, function(s) { z <- signs * rep(s - mean(s), each = nrow(signs))
  abs(rowMeans(z)) / (apply(z, 1, sd) / sqrt(W)) }), 1, max), .95, type = 7, names = FALSE)
walk <- r4(apply(array(rnorm(8 * W, .01, .01), c(8, W)), 2, cumsum))
beyond <- v[8, ] - v[1, ] - (v[2, ] + v[3, ] + v[5, ] - 3 * v[1, ])
ci <- function(u) c(mean(u), t.test(u)$conf.int)
attribution <- list(values = v, shapley = t(apply(shapley, 2, ci)), pairs = rbind(ci(index(1, 2)), ci(index(1, 3)), ci(index(2, 3))), beyond = ci(beyond),
  critical = critical(shapley), bonferroni = qt(1 - .025 / 3, W - 1))
band <- list(members = walk, critical = critical(t(walk)), single = qt(.975, W - 1), bonferroni = qt(1 - .025 / 8, W - 1))
write(toJSON(list(pair = pair, money = money, stress = stress, attribution = attribution, band = band), digits = NA, auto_unbox = TRUE), "recomputed.json")
