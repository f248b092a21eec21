/// An office choice.
package struct Policy: Sendable {
    package let id: String
    package let value: String
    package let meaning: String
    package let source: String
}
