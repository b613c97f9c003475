//! The mock framework: calls, behaviours, specs, patches, verdicts and their wording.
