/// What a session of a user rests on: who that is, and by which appointment and password. Whatever of it changes ends the session.
package struct Standing: Hashable, Sendable {
    package let user: Int64
    package let name: UserName
    package let role: Role
    package let appointment: Int64
    /// Of the text that is kept of the password.
    package let password: ContentDigest
}
