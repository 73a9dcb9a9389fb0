import "bootstrap/dist/css/bootstrap.min.css";
import "./page.css";

import { createRoot } from "react-dom/client";

import { load } from "./dlxh.mjs";
import { Guard } from "./Guard.jsx";
import { ReportPage } from "./ReportPage.jsx";

const root = createRoot(document.getElementById("page"));
load().then(
  (jurisdiction) => root.render(<Guard><ReportPage jurisdiction={jurisdiction} /></Guard>),
  () => root.render(<p role="alert" className="m-3">Không tải được phần kiểm tra, hãy tải lại trang. / Reload the page.</p>),
);
