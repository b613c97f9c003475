//! A double as the engine sees it: its place in the tree, and what it saw.

use std::rc::{Rc, Weak};

use super::Mock;
use crate::call::Call;
use crate::expect::Witness;
use crate::member::{List, Member};
use crate::signature::Signature;
use crate::value::Value;

impl Member for Mock {
    type Value = Value;

    fn name(&self) -> Option<Rc<str>> {
        self.0.place.borrow().name.clone()
    }

    fn step(&self) -> Rc<str> {
        self.0.place.borrow().step.clone()
    }

    fn is_owned(&self) -> bool {
        let place = self.0.place.borrow();
        place.parent.is_some() && place.name.is_some()
    }

    fn reacher(&self) -> Option<Self> {
        self.0.place.borrow().parent.as_ref().and_then(Weak::upgrade).map(Self)
    }

    fn note(&self, list: List, call: Call<Value>) {
        let list = match list {
            List::Own => &self.0.own,
            List::All => &self.0.all,
            List::Methods => &self.0.methods,
        };
        list.borrow_mut().push(call);
    }
}

impl Witness for Mock {
    type Value = Value;

    fn name(&self) -> String {
        self.0.place.borrow().name.as_deref().unwrap_or("mock").to_owned()
    }

    fn count(&self) -> usize {
        self.call_count()
    }

    fn last(&self) -> Option<Call<Value>> {
        self.0.own.borrow().last().cloned()
    }

    fn own(&self) -> Vec<Call<Value>> {
        self.call_args_list()
    }

    fn all(&self) -> Vec<Call<Value>> {
        self.mock_calls()
    }

    fn signature(&self, name: &str) -> Option<Rc<Signature>> {
        if name.is_empty() {
            return self.0.signature.borrow().clone();
        }
        let mut member = self.clone();
        for part in name.replace("()", "").split('.') {
            let child = member.0.children.borrow().get(part).cloned()?;
            member = child;
        }
        member.0.signature.borrow().clone()
    }
}
