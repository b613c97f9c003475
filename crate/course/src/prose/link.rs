//! Where the links of a text lead, seen from the folder the text lies in.
//!
//! Authors link as they would on a code hosting site, by relative path, so that the files read well there too.

use super::Target;
use crate::name::nearest;
use crate::outline::Course;

/// The places that a text can link to, and where the text lies.
pub(crate) struct Links<'c> {
    pub(crate) course: &'c Course,
    pub(crate) lesson: &'c str,
    pub(crate) exercise: Option<&'c str>,
}

impl Links<'_> {
    /// Where `target` leads, or the target that was probably meant.
    pub(crate) fn resolve(&self, target: &str) -> Result<Target, Option<String>> {
        if let Some(anchor) = target.strip_prefix('#') {
            return Ok(Target::Heading { anchor: anchor.to_owned() });
        }
        if target.starts_with("https://") || target.starts_with("http://") {
            return Ok(Target::Web(target.to_owned()));
        }
        self.inner(target).ok_or_else(|| self.meant(target))
    }

    fn inner(&self, target: &str) -> Option<Target> {
        let mut parts: Vec<&str> = [Some(self.lesson), self.exercise].into_iter().flatten().collect();
        for part in target.split('/') {
            match part {
                "" | "." | "lesson.md" | "task.md" => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        match parts[..] {
            [lesson] => {
                self.course.lesson(lesson)?;
                Some(Target::Lesson { lesson: lesson.to_owned() })
            }
            [lesson, exercise] => {
                self.course.lesson(lesson)?.exercise(exercise)?;
                Some(Target::Exercise { lesson: lesson.to_owned(), exercise: exercise.to_owned() })
            }
            _ => None,
        }
    }

    fn meant(&self, target: &str) -> Option<String> {
        let up = if self.exercise.is_some() { "../.." } else { ".." };
        let mut all = Vec::new();
        for lesson in &self.course.lessons {
            all.push(format!("{up}/{}", lesson.id));
            for exercise in &lesson.exercises {
                let own = lesson.id == self.lesson && self.exercise.is_none();
                let folder = if own { String::new() } else { format!("{up}/{}/", lesson.id) };
                all.push(format!("{folder}{}", exercise.id));
            }
        }
        nearest(target, all.iter().map(String::as_str)).map(str::to_owned)
    }
}
