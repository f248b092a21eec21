/// A stretch of text in a line: where it stands, counted in characters from the line's start, and what it says.
struct TextStretch {
    let start: Int
    /// Behind its last character.
    let end: Int
    let text: String
}
