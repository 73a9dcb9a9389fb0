import { Component } from "react";

/** Says what to do when the page itself fails: what was typed is still kept. */
export class Guard extends Component {
  state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p role="alert" className="m-3">
        Trang gặp lỗi. Bản nháp giữ lại gần nhất vẫn còn: hãy tải lại trang. / The page failed. The draft last kept is still
        there: reload the page.
      </p>
    );
  }
}
