import { render } from "preact";
import { Shell } from "./parts/shell.tsx";
import "./style/base.css";
import "./style/shell.css";
import "./style/parts.css";
import "./style/plots.css";
import "./style/print.css";

const place = document.getElementById("explorer");
if (place) render(<Shell />, place);
