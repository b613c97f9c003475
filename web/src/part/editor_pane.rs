//! The element that the editor lives in.

use std::rc::Rc;

use yew::prelude::*;

use crate::act::editor::EditorHost;

/// What the pane needs.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Who makes the editor.
    pub(super) host: Rc<EditorHost>,
}

/// An element that gets an editor when it appears, and gives it back when it goes.
pub(super) struct EditorPane {
    element: NodeRef,
}

impl Component for EditorPane {
    type Message = ();
    type Properties = Props;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { element: NodeRef::default() }
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        html! { <div class="editor" id="editor" ref={self.element.clone()}></div> }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if let Some(element) = self.element.cast::<web_sys::Element>().filter(|_| first) {
            ctx.props().host.mount(element);
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        ctx.props().host.unmount();
    }
}
