import { Component } from "react";
import { Button } from "react-bootstrap";

import { wipe } from "./draft.mjs";

const start = () => {
  wipe();
  location.reload();
};

/** Says what to do when the page itself fails: what was typed is still kept. */
export class Guard extends Component {
  state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="m-3">
        <p>Trang gặp lỗi. Bản nháp giữ lại gần nhất vẫn còn: hãy tải lại trang; nếu vẫn lỗi thì xóa bản nháp.</p>
        <p lang="en">The page failed. The draft last kept is still there: reload the page; if it fails again, wipe the draft.</p>
        <Button variant="outline-danger" onClick={start}>Xóa bản nháp / Wipe the draft</Button>
      </div>
    );
  }
}
