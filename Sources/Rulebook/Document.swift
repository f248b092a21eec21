/// A document that rows rest on.
package struct Document: Sendable {
    package let id: String
    package let title: String
    package let address: String
    package let retrievedOn: String
    package let covers: String
}
