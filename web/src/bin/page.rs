//! The course page: what the browser starts first.

fn main() {
    let shell =
        web_sys::window().and_then(|window| window.document()).and_then(|d| d.get_element_by_id("page"));
    if let Some(shell) = shell {
        // What stood there while the page was on its way makes room.
        shell.replace_children_with_node_0();
        yew::Renderer::<web::app::App>::with_root(shell).render();
    }
}
