//! What the learner's tests made of each implementation.

use std::rc::Rc;

use course::Texts;
use protocol::{GradeRequest, Role, Verdict};

/// A grading, as far as it has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// How far it is.
    pub phase: GradePhase,
    /// What is asked: every implementation, in the order shown.
    pub request: Rc<GradeRequest>,
    /// The texts it judges.
    pub texts: Texts,
    /// The verdicts so far, in the same order.
    pub verdicts: Vec<Verdict>,
}

/// How far a grading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GradePhase {
    /// The engine is not ready yet.
    Waiting,
    /// It is under way.
    Running,
    /// Every implementation was judged.
    Done,
    /// The learner stopped it.
    Cancelled,
}

impl Grade {
    /// A grading that has not begun.
    #[must_use]
    pub fn new(request: GradeRequest, texts: Texts) -> Self {
        Self { phase: GradePhase::Waiting, request: Rc::new(request), texts, verdicts: Vec::new() }
    }

    /// The verdict on the implementation `name`.
    #[must_use]
    pub fn verdict(&self, name: &str) -> Option<&Verdict> {
        self.verdicts.iter().find(|verdict| verdict.implementation == name)
    }

    /// What is still to be judged, as a request of its own.
    #[must_use]
    pub fn rest(&self) -> GradeRequest {
        let mut request = self.request.as_ref().clone();
        request.implementations.retain(|one| self.verdict(&one.name).is_none());
        request
    }

    /// Rejects the implementation under way, because its run had to be ended from outside.
    pub fn cut_short(&mut self, reason: &str) {
        let Some(next) = self.rest().implementations.into_iter().next() else { return };
        self.verdicts.push(Verdict {
            implementation: next.name,
            role: next.role,
            accepted: false,
            cut_short: Some(reason.to_owned()),
            rejected_by: Vec::new(),
            tests: 0,
            took_ms: 0.0,
        });
    }

    /// How many faulty implementations were caught so far, and how many there are.
    #[must_use]
    pub fn caught(&self) -> (usize, usize) {
        self.count(Role::Faulty, |verdict| !verdict.accepted)
    }

    /// How many correct implementations were accepted so far, and how many there are.
    #[must_use]
    pub fn accepted(&self) -> (usize, usize) {
        self.count(Role::Correct, |verdict| verdict.accepted)
    }

    /// Whether every correct implementation was accepted and every faulty one caught.
    #[must_use]
    pub fn is_solved(&self) -> bool {
        let (caught, faulty) = self.caught();
        let (accepted, correct) = self.accepted();
        self.phase == GradePhase::Done && caught == faulty && accepted == correct && correct > 0
    }

    fn count(&self, role: Role, holds: impl Fn(&Verdict) -> bool) -> (usize, usize) {
        let all = self.request.implementations.iter().filter(|one| one.role == role).count();
        let good = self.verdicts.iter().filter(|verdict| verdict.role == role && holds(verdict)).count();
        (good, all)
    }
}
