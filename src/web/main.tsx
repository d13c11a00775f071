import { render } from "preact";
import { Shell } from "./parts/shell.tsx";
import "./style/base.css";

const place = document.getElementById("explorer");
if (place) render(<Shell />, place);
