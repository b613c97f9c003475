//! The page as a Yew component: it hands messages to `update`, effects to the actor, and draws the model.

use yew::prelude::*;

use crate::act::Actor;
use crate::part;
use crate::state::{Effect, Model, Msg, update};

/// The page.
pub struct App {
    model: Model,
    actor: Actor,
    /// One and the same for all that is drawn, so that what has not changed is not drawn again.
    send: Callback<Msg>,
}

impl App {
    fn perform(&self, effects: Vec<Effect>) {
        for effect in effects {
            self.actor.perform(effect);
        }
    }
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(|msg| msg);
        Self { model: Model::default(), actor: Actor::new(send.clone()), send }
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        let (next, effects) = update(&self.model, msg);
        let changed = next != self.model;
        self.model = next;
        self.perform(effects);
        changed
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        part::page(&self.model, &self.send, &self.actor.editor())
    }
}
