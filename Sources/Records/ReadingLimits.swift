/// How much of one source is read before it is refused; sizes in bytes.
package struct ReadingLimits: Sendable {
    /// A table or an XML file, which are streamed.
    package var streamedFile = 1 << 30
    /// A text or a PDF, which are held whole.
    package var heldFile = 20 << 20
    /// A staff or history file, which is held whole.
    package var heldTable = 64 << 20
    package var depth = 64
    package var tag = 64 << 10
    package var attributes = 256
    /// Different paths of elements in an XML file, and different attributes.
    package var names = 10_000
    package var field = 64 << 10
    package var columns = 512
    package var record = 1 << 20
    package var linesInRecord = 1000
    package var records = 5_000_000
    /// Of a text or a PDF, and pages set apart by form feeds.
    package var lines = 200_000
    package var pages = 20_000
    /// Lines that may stand above a table's header.
    package var preamble = 30
    /// Seconds that the text of a PDF may take.
    package var pdfSeconds = 10
    package var pdfMemory = 512 << 20
    package var pdfText = 8 << 20

    package init() {}
}
