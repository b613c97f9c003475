"""How pytest explains assertions. That is native here; what lies in this package is what other suites import."""
