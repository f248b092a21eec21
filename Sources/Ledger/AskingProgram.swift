/// A program that may ask the desk, or might once.
package struct AskingProgram: Hashable, Sendable {
    package let id: Int64
    package let name: UserName
    /// Whether its token still serves.
    package let isOpen: Bool
    package let madeAt: Moment
}
