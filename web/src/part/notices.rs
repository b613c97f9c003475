//! What the learner should know, above the place.

use yew::prelude::*;

use super::{Send, on_click};
use crate::state::{Model, Msg, Notice};

/// The notices that were not dismissed.
pub(super) fn notices(model: &Model, send: &Send) -> Html {
    html! {
        <div class="notices" aria-live="polite">
            { for model.notices.iter().map(|notice| html! {
                <div class="notice" data-test="notice" data-kind={name(notice)}>
                    <p>{ words(notice) }</p>
                    <button class="quiet" onclick={on_click(send, Msg::Dismiss(notice.clone()))}>{ "Dismiss" }</button>
                </div>
            }) }
        </div>
    }
}

fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::NoStorage => "no-storage",
        Notice::NotStored(_) => "not-stored",
        Notice::Restarted => "restarted",
        Notice::NoEditor(_) => "no-editor",
    }
}

fn words(notice: &Notice) -> String {
    match notice {
        Notice::NoStorage => "This window keeps nothing, as private windows do. Everything works, but your text and \
            progress end with it: copy what you want to keep."
            .to_owned(),
        Notice::NotStored(reason) => {
            format!("Your text could not be kept ({reason}). It is still here; copy it before you close this tab.")
        }
        Notice::Restarted => {
            "Python crashed and has been started again. Your text is untouched, and the next run starts fresh.".to_owned()
        }
        Notice::NoEditor(reason) => {
            format!("The editor could not be loaded ({reason}). Reload the page to try again; your text is kept.")
        }
    }
}
