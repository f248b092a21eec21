/// Something that must be true of every input and was not.
package struct BrokenPromise: Sendable, Equatable, CustomStringConvertible {
    package let promise: String
    package let found: String

    package init(_ promise: String, _ found: String) {
        self.promise = promise
        self.found = found
    }

    package var description: String { "not kept: \(promise) (\(found))" }
}
