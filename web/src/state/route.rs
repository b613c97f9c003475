//! Where in the course the reader is, as the part of the address behind `#`.
//!
//! The hash alone carries it, so that the page works on any static host and under any sub-path.

use course::Course;

use super::key::Key;

/// A place in the course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The overview.
    #[default]
    Home,
    /// The prose of a lesson, by its folder.
    Lesson(String),
    /// An exercise.
    Exercise(Key),
}

impl Route {
    /// Reads a hash such as `#/02_data_from_s3/load_frame`. What cannot be read is the overview.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        match path.split_once('/') {
            None if path.is_empty() => Self::Home,
            None => Self::Lesson(path.to_owned()),
            Some(_) => Key::parse(path).map_or(Self::Home, Self::Exercise),
        }
    }

    /// The link to it.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Lesson(lesson) => format!("#/{lesson}"),
            Self::Exercise(key) => format!("#/{key}"),
        }
    }

    /// The lesson it lies in.
    #[must_use]
    pub fn lesson(&self) -> Option<&str> {
        match self {
            Self::Home => None,
            Self::Lesson(lesson) => Some(lesson),
            Self::Exercise(key) => Some(&key.lesson),
        }
    }

    /// The exercise it is.
    #[must_use]
    pub fn key(&self) -> Option<&Key> {
        match self {
            Self::Exercise(key) => Some(key),
            Self::Home | Self::Lesson(_) => None,
        }
    }
}

/// One station of the way through the course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Where.
    pub route: Route,
    /// Its title.
    pub title: String,
}

/// The whole way through the course: each lesson, then its exercises.
#[must_use]
pub fn stops(course: &Course) -> Vec<Stop> {
    let mut stops = Vec::new();
    for lesson in &course.lessons {
        stops.push(Stop { route: Route::Lesson(lesson.id.clone()), title: lesson.title.clone() });
        stops.extend(lesson.exercises.iter().map(|exercise| Stop {
            route: Route::Exercise(Key::new(&lesson.id, &exercise.id)),
            title: exercise.title.clone(),
        }));
    }
    stops
}

#[cfg(test)]
mod tests {
    use super::{Key, Route};

    #[track_caller]
    fn check(hash: &str, expect: &Route) {
        assert_eq!(&Route::parse(hash), expect);
    }

    #[test]
    fn a_hash_names_a_place() {
        let lesson = Route::Lesson("02_s3".to_owned());
        let exercise = Route::Exercise(Key::new("02_s3", "load"));
        check("", &Route::Home);
        check("#", &Route::Home);
        check("#/", &Route::Home);
        check("#/02_s3", &lesson);
        check("#/02_s3/", &lesson);
        check("#/02_s3/load", &exercise);
        check("#/02_s3/load/more", &Route::Home);
        for route in [Route::Home, lesson, exercise] {
            check(&route.href(), &route);
        }
    }
}
