//! A mock that was called once more than its `side_effect` has answers.
//!
//! Silent where the test passed: it may have meant the end of the answers.

use protocol::Finding;
use python::modules::unittest_mock::RanOut;

use super::{Scene, at};

pub(super) fn find(scene: &Scene<'_>) -> Vec<Finding> {
    if !scene.has_failed() {
        return Vec::new();
    }
    scene.evidence.ran_out.iter().map(word).collect()
}

fn word(ran_out: &RanOut) -> Finding {
    let RanOut { mock, answers, place } = ran_out;
    let had = match answers {
        0 => "no answers".to_owned(),
        1 => "one answer".to_owned(),
        more => format!("{more} answers"),
    };
    let (there, look) = match place {
        Some(place) => (format!(" at {}", at(place)), format!(", or see why {} calls it again", at(place))),
        None => (String::new(), String::new()),
    };
    Finding {
        kind: "side-effect-ran-out".to_owned(),
        message: format!(
            "`{mock}.side_effect` had {had}, and call {} was made{there}: there was nothing left to answer with",
            answers + 1
        ),
        next_step: format!("put one more answer into the list of `{mock}.side_effect`{look}"),
        place: place.clone(),
    }
}
