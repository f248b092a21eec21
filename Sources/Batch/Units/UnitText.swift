import Records

/// Words of a unit file as systemd reads them.
package enum UnitText {
    /// Whether a word can be written at all. Control characters could be escaped in some settings and not in others.
    package static func canHold(_ text: String) -> Bool { !text.unicodeScalars.contains(where: SafeText.isUnsafe) }

    /// A word in quotes: backslash and quote escaped, `%` doubled, since it opens a specifier.
    package static func word(_ text: String) -> String {
        var word = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "\"": word += "\\"
            case "%": word += "%"
            default: break
            }
            word.unicodeScalars.append(scalar)
        }
        return word + "\""
    }

    /// A command line. The colon keeps `$` from being replaced.
    package static func command(_ program: String, _ arguments: [String]) -> String {
        ([word(":" + program)] + arguments.map(word)).joined(separator: " ")
    }
}
