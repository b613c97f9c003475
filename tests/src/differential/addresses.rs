//! Where mocks lie in memory says nothing: which of them are the same does.

/// What stands before an address: in the representation of a mock, and of other objects.
const SIGNS: &[&str] = &["id='", " at 0x"];

/// The texts of one script with each address replaced by how many others came before it.
pub(super) fn numbered(texts: Vec<String>) -> Vec<String> {
    let mut known: Vec<u128> = Vec::new();
    texts.into_iter().map(|text| replaced(&text, &mut known)).collect()
}

fn replaced(text: &str, known: &mut Vec<u128>) -> String {
    let mut made = String::new();
    let mut rest = text;
    while let Some(at) = SIGNS.iter().filter_map(|sign| rest.find(sign).map(|at| at + sign.len())).min() {
        let (before, after) = rest.split_at(at);
        let end = after.find(|it: char| !it.is_ascii_hexdigit()).unwrap_or(after.len());
        made.push_str(before);
        rest = &after[end..];
        match after[..end].parse::<u128>() {
            // Other objects, such as coroutines, come and go: an address may be used again.
            _ if before.ends_with("0x") => made.push('#'),
            Ok(address) => {
                let number = known.iter().position(|it| *it == address).unwrap_or_else(|| {
                    known.push(address);
                    known.len() - 1
                });
                made.push_str(&format!("#{number}"));
            }
            Err(_) => made.push_str(&after[..end]),
        }
    }
    made + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_address_gets_the_same_number() {
        let texts = ["<Mock id='16'> <f at 0x10>", "<Mock id='17'>", "<Mock id='16'>", "no id=''"];
        assert_eq!(
            numbered(texts.map(ToOwned::to_owned).to_vec()),
            ["<Mock id='#0'> <f at 0x#>", "<Mock id='#1'>", "<Mock id='#0'>", "no id=''"]
        );
    }
}
