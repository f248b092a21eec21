package import Ledger

/// Why a password is not taken. Length is what is asked; no kinds of characters are, and it never has to be changed
/// (NIST SP 800-63B; OWASP ASVS 5.0, 6.2).
package enum PasswordRule: Hashable, Sendable, CaseIterable {
    case tooShort
    case tooLong
    /// Holds a character that no keyboard types.
    case untypable
    /// One that whoever guesses tries first: few different characters, or a row of neighbours.
    case tooSimple
    /// Little besides the user's name and the names of this place.
    case tooNear

    /// In characters.
    package static let shortest = 15
    /// In bytes: whole sentences in any script, and no megabytes to be hashed.
    package static let longest = 1024

    /// What anybody may leave away before the rest is looked at.
    private static let known = [
        "transferdesk", "transfer", "desk", "inspira", "unitednations", "united", "nations", "secretariat", "password",
        "motdepasse",
        "passwort", "letmein", "welcome", "bienvenue", "bsafe", "admin", "clerk", "auditor",
        "1q2w3e4r5t", "iloveyou",
    ]
    private static let fewestDifferent = 5
    /// What must be left.
    private static let fewestOwn = 10

    /// - Returns: the first rule that a password breaks; nil for one that is taken.
    package static func broken(by password: String, of user: UserName) -> PasswordRule? {
        if password.count < shortest { return .tooShort }
        if password.utf8.count > longest { return .tooLong }
        if password.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) { return .untypable }
        let text = password.lowercased()
        if Set(text).count < fewestDifferent || isRow(text) || isRepeated(text) { return .tooSimple }
        return own(text, user).count < fewestOwn ? .tooNear : nil
    }

    /// Each the neighbour of the one before, or the same, or all in the rows of a keyboard.
    private static func isRow(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return isKeyboardRow(text)
            || zip(scalars, scalars.dropFirst()).allSatisfy { abs(Int($0.value) - Int($1.value)) <= 1 }
    }

    /// The same again and again.
    private static func isRepeated(_ text: String) -> Bool {
        let characters = Array(text)
        return (1...characters.count / 2).contains { size in
            characters.indices.dropFirst(size).allSatisfy { characters[$0] == characters[$0 - size] }
        }
    }

    private static let keyboardRows = [
        "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qwertzuiop", "qsdfghjklm",
    ]

    /// Nothing but pieces of four and more of the rows of a keyboard, one after the other.
    private static func isKeyboardRow(_ text: String) -> Bool {
        var rest = text
        for row in keyboardRows.flatMap({ [$0, String($0.reversed())] }) {
            for length in stride(from: row.count, through: 4, by: -1) { rest = rest.replacing(row.prefix(length), with: "") }
        }
        return rest.isEmpty
    }

    private static func own(_ text: String, _ user: UserName) -> String {
        let names = user.description.split { $0 == "." || $0 == "-" }.map(String.init) + ["\(user)"]
        let words = (known + names.filter { $0.count > 2 }).sorted { $0.count > $1.count }
        return words.reduce(text) { $0.replacing($1, with: "") }
    }
}
