/// Why a source could not be read whole: then none of its records is judged (SPEC law 7).
package struct ReadingFault: Error, Hashable, Sendable {
    package let kind: Kind
    /// From 1; nil where no line can be named.
    package let line: Int?

    package init(_ kind: Kind, line: Int? = nil) {
        self.kind = kind
        self.line = line
    }

    package enum Kind: Hashable, Sendable {
        // The file
        case empty
        case missing
        case unreadable(String)
        case folder
        /// Cut short, continued or written anew before it was read to its end.
        case changed
        /// A copy that has to be kept while the input is read could not be.
        case temporaryFile(String)
        case tooLarge(limit: Int)
        case formatDisagrees(content: String, name: String)
        case notReadHere(String)
        /// A row of a staff or history file.
        case circumstance(String)
        // Text and encodings
        case invalidUTF8(offset: Int)
        case encoding(String)
        case encodingLabel(String)
        case nul
        // Tables
        /// Cells of the line that is most like a header: how many, and those that are made of words of known names.
        case noHeader(cells: Int, known: [String])
        case twoDelimiters(String, String)
        /// Columns, from 1, under one name.
        case duplicateHeader(Int, Int)
        case openQuote
        case quoteInBareCell
        case textAfterQuote
        case cells(expected: Int, found: Int)
        case tooManyColumns(limit: Int)
        case recordTooLong(limit: Int)
        case recordOfTooManyLines(limit: Int)
        case fieldTooLong(limit: Int)
        case tooManyRecords(limit: Int)
        case tooManyLines(limit: Int)
        case tooManyPages(limit: Int)
        // XML
        case malformed(String)
        case doctype
        case tagTooLong(limit: Int)
        case tooManyAttributes(limit: Int)
        case tooDeep(limit: Int)
        case tooManyNames(limit: Int)
        case notRecords(String)
        case noFields(seen: [String])
        /// Said around the records, after some that it may hold for.
        case statedTooLate(Field)
        // Text
        case noCertificate
        // PDF
        case noTextLayer
        case passwordProtected
        case brokenPDF
        case noPDFTool
        case pdfTool(String)
        case pdfLimit(String)
    }
}
