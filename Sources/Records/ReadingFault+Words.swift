extension ReadingFault {
    /// What is wrong and how to mend it, in one line; holds nothing of the record's own text but names of fields and elements.
    package var words: String {
        switch kind {
        case .empty: "the file is empty; send it again"
        case .missing: "there is no such file; check the name"
        case .unreadable(let why): "the file cannot be read (\(why)); check that it is a file and that you may read it"
        case .folder: "this is a folder; name the files in it"
        case .changed: "the file changed while it was read; wait until it is complete and send it again"
        case .temporaryFile(let why): "a copy that is needed while it is read cannot be kept in /tmp (\(why)); make room there"
        case .tooLarge(let limit): "the file is larger than \(Self.size(limit)); split it"
        case .formatDisagrees(let content, let name):
            "the content is \(content), the name says \(name); rename the file or send the right one"
        case .notReadHere(let what): "this is \(what), which is not read here; save it as CSV, XML, text or PDF"
        case .invalidUTF8(let offset): "the text is not UTF-8 (byte \(offset)); save the file as UTF-8"
        case .circumstance(let what): what
        case .encoding(let name): "the encoding \(SafeText.escaped(name)) is not read here; save the file as UTF-8"
        case .encodingLabel(let label):
            "the file says it is \(SafeText.escaped(label)), but its bytes are not; correct the declaration or save it as UTF-8"
        case .nul: "the text holds NUL characters: it is damaged or no text; export it again"
        case .noHeader(let cells, let known):
            "no line names fields that are known here\(Self.header(cells, known)); the first line must name them, for example course_title,completed_on"
        case .twoDelimiters(let one, let other): "the header can be split by \(one) and by \(other); use one of them only"
        case .duplicateHeader(let one, let other): "columns \(one) and \(other) have the same name; rename or remove one"
        case .openQuote: "a quoted cell is never closed; close its quote or double the quotes inside it"
        case .quoteInBareCell:
            "a quote stands inside a cell that does not begin with one; quote the whole cell and double the quotes inside it"
        case .textAfterQuote: "text follows a closing quote; double the quotes inside a quoted cell"
        case .cells(let expected, let found): "the row has \(found) cells and the header \(expected); add or remove commas"
        case .tooManyColumns(let limit): "the line has more than \(limit) columns; remove those that are not needed"
        case .recordTooLong(let limit): "the record is longer than \(Self.size(limit)); is a quote missing above?"
        case .recordOfTooManyLines(let limit): "the record spans more than \(limit) lines; is a quote missing above?"
        case .fieldTooLong(let limit): "a field is longer than \(Self.size(limit)); shorten it"
        case .tooManyRecords(let limit): "the file has more than \(limit) records; split it"
        case .tooManyLines(let limit): "the text has more than \(limit) lines; split it, or send a table as CSV"
        case .tooManyPages(let limit): "the text has more than \(limit) pages; split it"
        case .malformed(let what): "the XML is not well-formed (\(what)); export it again"
        case .doctype: "the XML has a DOCTYPE, which is never read here; remove it"
        case .tagTooLong(let limit): "a tag, comment or instruction is longer than \(Self.size(limit)); shorten it"
        case .tooManyAttributes(let limit): "an element has more than \(limit) attributes; remove those that are not needed"
        case .tooManyNames(let limit):
            "the XML has more than \(limit) different element or attribute names; it is no list of certificates"
        case .tooDeep(let limit): "elements are nested more than \(limit) deep; flatten the file"
        case .notRecords(let what): what
        case .noFields(let seen):
            "nothing in it is a field that is known here\(Self.list(seen)); name the fields as the README shows, for example course_title"
        case .statedTooLate(let field):
            "\(field.plainName) is stated after certificates that it may hold for; state it before them, or in each"
        case .noCertificate:
            "the text states no certificate that can be read; write one field a line, for example “Course title: BSAFE”"
        case .noTextLayer: "the PDF holds images only, no text; type the certificate's data into a text or CSV file"
        case .passwordProtected: "the PDF is protected by a password; send it without one"
        case .brokenPDF: "the PDF is damaged and cannot be opened; send it again"
        case .noPDFTool: "the text of the PDF cannot be taken out (pdftotext is not installed); install poppler-utils"
        case .pdfTool(let why): "the text of the PDF cannot be taken out (\(why)); try again"
        case .pdfLimit(let what):
            "taking the text out of the PDF took more than \(what); print the page to a new PDF and send that"
        }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) kB"
    }

    /// What the line that is most like a header holds: it may be somebody's data, so that only names are repeated.
    private static func header(_ cells: Int, _ known: [String]) -> String {
        guard cells > 0 else { return "" }
        let few = known.prefix(12).map(quoted).joined(separator: ", ")
        return " (seen: \(cells) \(cells == 1 ? "cell" : "cells")\(few.isEmpty ? "" : ", among them \(few)"))"
    }

    private static func list(_ names: [String]) -> String {
        names.isEmpty ? "" : " (seen: " + names.prefix(12).map(quoted).joined(separator: ", ") + ")"
    }

    /// A name from the file, shortened, its control and bidi characters escaped.
    private static func quoted(_ name: String) -> String {
        let short = name.count > 40 ? name.prefix(40) + "…" : Substring(name)
        return "“" + SafeText.escaped(String(short)) + "”"
    }
}
