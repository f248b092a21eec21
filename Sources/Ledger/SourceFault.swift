/// A source of a delivery that could not be read whole; its words hold nothing of it.
package struct SourceFault: Hashable, Sendable {
    /// Which source of the delivery, from 0.
    package var source: Int
    /// From 1; nil where no line can be named.
    package var line: Int?
    package var words: String

    package init(source: Int, line: Int?, words: String) {
        self.source = source
        self.line = line
        self.words = words
    }
}
