//! The session and the folders above the test files.

use std::collections::HashMap;

use python::modules::pytest::{Mark, Node, NodeKind};
use python::sandbox::WORK_FOLDER;
use rustpython_vm::{PyObjectRef, PyRef, VirtualMachine, common::lock::PyMutex};

use crate::module::Layout;

/// The upper part of the tree. It grows with the files that are collected.
pub(crate) struct Tree {
    session: PyRef<Node>,
    folders: HashMap<String, PyRef<Node>>,
}

impl Tree {
    /// The session alone.
    pub(crate) fn new(vm: &VirtualMachine, verbosity: i8) -> Self {
        let session = Node { verbosity, ..plain(vm, NodeKind::Session, "", "", "") };
        Self { session: session.into_node(vm), folders: HashMap::new() }
    }

    /// The whole run.
    pub(crate) fn session(&self) -> &PyRef<Node> {
        &self.session
    }

    /// The folder at `path`, with the folders above it.
    pub(crate) fn folder(&mut self, vm: &VirtualMachine, layout: &Layout, path: &str) -> PyRef<Node> {
        if let Some(known) = self.folders.get(path) {
            return known.clone();
        }
        let (parent, name) = match path.rsplit_once('/') {
            Some((above, name)) => (self.folder(vm, layout, above), name),
            None if path.is_empty() => (self.session.clone(), WORK_FOLDER.trim_start_matches('/')),
            None => (self.folder(vm, layout, ""), path),
        };
        let kind = if layout.is_package(path) { NodeKind::Package } else { NodeKind::Dir };
        let id = if path.is_empty() { "." } else { path };
        let made = Node { parent: Some(parent), ..plain(vm, kind, name, id, path) };
        let made = Node { original: layout.package_name(path), ..made }.into_node(vm);
        self.folders.insert(path.to_owned(), made.clone());
        made
    }
}

/// A node that is no test.
#[expect(clippy::too_many_arguments, reason = "a node has as many parts")]
pub(super) fn node(
    vm: &VirtualMachine,
    kind: NodeKind,
    name: &str,
    id: &str,
    path: &str,
    parent: &PyRef<Node>,
    object: Option<PyObjectRef>,
    marks: Vec<PyRef<Mark>>,
) -> PyRef<Node> {
    let parent = Some(parent.clone());
    Node { parent, object, marks: PyMutex::new(marks), ..plain(vm, kind, name, id, path) }.into_node(vm)
}

fn plain(vm: &VirtualMachine, kind: NodeKind, name: &str, id: &str, path: &str) -> Node {
    Node {
        kind,
        name: name.to_owned(),
        id: id.to_owned(),
        path: path.to_owned(),
        parent: None,
        object: None,
        marks: PyMutex::default(),
        instance: PyMutex::new(None),
        original: name.to_owned(),
        fixtures: Vec::new(),
        values: vm.ctx.new_dict(),
        parameters: None,
        verbosity: 0,
        finalizers: PyMutex::default(),
    }
}
