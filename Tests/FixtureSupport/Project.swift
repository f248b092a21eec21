package import Rulebook

/// Where things lie in the checkout that the tests run in.
package enum Project {
    package static let root: String = {
        // Tests/FixtureSupport/Project.swift, three up.
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    }()

    package static let rules = "\(root)/Rules"
    package static let cases = "\(root)/Fixtures/cases"
    package static let hostile = "\(root)/Fixtures/hostile"
    /// What fuzzing found, a folder a format.
    package static let regressions = "\(root)/Fuzz/regressions"
    /// Samples that nobody here wrote, beside the checkout; tests that use them skip where it is absent.
    package static let samples = "\(root)/../shared/samples"

    /// The rulebook of the checkout.
    package static let rulebook = Result { try Rulebook(folder: rules) }
}
