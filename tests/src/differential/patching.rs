//! Statements that patch, and that use what is patched.

use super::draft::Draft;
use super::{create, words};

const TARGETS: &[&str] = &[
    "'shop.Store'",
    "'shop.predict'",
    "'shop.later'",
    "'shop.LIMIT'",
    "'shop.Store.load'",
    "'shop.Store.fetch'",
    "'shop.Store.opened'",
    "'shop.Store.check'",
    "'shop.Store.size'",
    "'shop.absent'",
    "'absent.thing'",
    "'shop'",
    "'shop.settings'",
    "'shop.Model'",
];

const ATTRIBUTES: &[(&str, &str)] = &[
    ("shop", "Store"),
    ("shop", "predict"),
    ("shop", "later"),
    ("shop", "LIMIT"),
    ("shop", "absent"),
    ("Store", "load"),
    ("Store", "save"),
    ("Store", "fetch"),
    ("Store", "limit"),
    ("Store", "size"),
    ("Store", "part"),
    ("store", "load"),
    ("store", "path"),
    ("Model", "__call__"),
];

/// One statement about a patch.
pub(super) fn patching(draft: &mut Draft) -> String {
    match draft.random.below(8) {
        0 | 1 => start(draft),
        2 => stop(draft),
        3 => block(draft),
        4 => decorated(draft),
        5 => mapping(draft),
        _ => use_it(draft),
    }
}

fn patch(draft: &mut Draft) -> String {
    let mut words = Vec::new();
    let random = &mut draft.random;
    match random.below(8) {
        0 => words.push(format!("new={}", words::value(random))),
        1 => words.push("autospec=True".to_owned()),
        2 => words.push("spec=True".to_owned()),
        3 => words.push("spec_set=True".to_owned()),
        4 => words.push(format!(
            "new_callable={}",
            random.pick(&["Mock", "PropertyMock", "NonCallableMock", "dict"])
        )),
        _ => {}
    }
    if random.one_in(8) {
        words.push("create=True".to_owned());
    }
    if random.one_in(3) {
        words.push(format!("return_value={}", words::value(random)));
    } else if random.one_in(6) {
        words.extend(create::settings(draft));
        words.dedup_by_key(|word| word.split('=').next().map(ToOwned::to_owned));
    }
    let random = &mut draft.random;
    if random.one_in(2) {
        words.insert(0, random.pick(TARGETS).to_owned());
        return format!("patch({})", words.join(", "));
    }
    let (object, name) = random.pick(ATTRIBUTES);
    words.insert(0, format!("{object}, '{name}'"));
    format!("patch.object({})", words.join(", "))
}

fn start(draft: &mut Draft) -> String {
    let patch = patch(draft);
    let patcher = format!("p{}", draft.patchers.len());
    draft.patchers.push(patcher.clone());
    let mock = draft.new_mock();
    format!("{patcher} = {patch}; {mock} = {patcher}.start()")
}

fn stop(draft: &mut Draft) -> String {
    match draft.patchers.len() {
        0 => "patch.stopall()".to_owned(),
        count => format!("p{}.stop()", draft.random.below(count)),
    }
}

fn block(draft: &mut Draft) -> String {
    let patch = patch(draft);
    let (inside, mock) = (use_it(draft), draft.mock());
    format!("with {patch} as {mock}: {mock}.one, {inside}")
}

fn decorated(draft: &mut Draft) -> String {
    let (patch, inside) = (patch(draft), use_it(draft));
    format!("{patch}(lambda *args: (args, {inside}))({})", words::arguments(&mut draft.random))
}

fn mapping(draft: &mut Draft) -> String {
    let random = &mut draft.random;
    let target = random.pick(&["shop.settings", "'shop.settings'", "'shop.absent'", "shop.LIMIT"]);
    let values = random.pick(&[
        "{'region': 'us'}",
        "{'new': 1}, clear=True",
        "region='us'",
        "[('a', 1)]",
        "clear=True",
    ]);
    format!("patch.dict({target}, {values})(lambda *args: (args, dict(shop.settings)))()")
}

fn use_it(draft: &mut Draft) -> String {
    let arguments = words::arguments(&mut draft.random);
    match draft.random.below(14) {
        0 => format!("shop.predict({arguments})"),
        1 => format!("shop.Store({arguments})"),
        2 => format!("shop.Store().load({arguments})"),
        3 => format!("store.load({arguments})"),
        4 => "store.size".to_owned(),
        5 => format!("wait(shop.later({arguments}))"),
        6 => format!("wait(store.fetch({arguments}))"),
        7 => format!("shop.Store.opened({arguments})"),
        8 => format!("store.check({arguments})"),
        9 => "shop.LIMIT".to_owned(),
        10 => "shop.settings".to_owned(),
        11 => format!("model({arguments})"),
        12 => "store.part, store.limit".to_owned(),
        _ => "shop.Store, shop.predict".to_owned(),
    }
}
