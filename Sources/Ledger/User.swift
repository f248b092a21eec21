/// Who may use the desk, or might once.
package struct User: Hashable, Sendable {
    package let id: Int64
    package let name: UserName
    /// Nil for one whose appointment has ended.
    package let role: Role?
    package let hasPassword: Bool
    package let madeAt: Moment
}
