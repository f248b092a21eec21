/// Fields of an input that are not known here and were left aside.
package struct UnknownFields: Hashable, Sendable {
    package let input: String
    package let names: [String]
}
