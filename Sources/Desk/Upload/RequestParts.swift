import Batch
import Records

/// The parts of a new request: the token of the form before anything else, then fields and files, each file straight to the disk.
struct RequestParts: MultipartSink {
    let request: IncomingRequest
    private let check: (String?) throws -> Void
    private var fields: [(name: String, bytes: [UInt8])] = []
    private var kind = Kind.field
    private var isPasted = false
    private var isChecked = false
    private var text = 0

    private enum Kind {
        case field
        case file
        /// A file field that nothing was chosen for.
        case nothing
    }

    /// The field with certificates that were typed or pasted.
    static let pasted = "pasted"
    static let files = "files"

    private static let mostFiles = 200

    /// - Parameter check: of the form's token.
    init(_ request: IncomingRequest, check: @escaping (String?) throws -> Void) {
        self.request = request
        self.check = check
    }

    mutating func begin(_ head: MultipartHead) throws {
        guard isChecked || head.name == FormToken.field else { throw Refusal.foreignForm }
        if let fileName = head.fileName {
            guard head.name == Self.files else { throw Refusal.malformed }
            kind = fileName.isEmpty ? .nothing : .file
        } else {
            kind = head.name == Self.pasted ? .file : .field
        }
        isPasted = head.fileName == nil
        switch kind {
        case .file:
            guard request.count < Self.mostFiles else { throw Refusal.tooLarge }
            try request.begin(head.fileName ?? Array("pasted.txt".utf8))
        case .field:
            guard !fields.contains(where: { $0.name == head.name }) else { throw Refusal.malformed }
            fields.append((head.name, []))
        case .nothing: break
        }
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
        switch kind {
        case .file: try request.append(bytes)
        case .field:
            text += bytes.count
            guard text <= Form.limit else { throw Refusal.tooLarge }
            fields[fields.count - 1].bytes.append(contentsOf: bytes)
        case .nothing: guard bytes.isEmpty else { throw Refusal.malformed }
        }
    }

    mutating func end() throws {
        if kind == .file {
            // The box for pasting is sent with every form.
            if isPasted, request.isOpenEmpty { request.drop() } else { request.end() }
        }
        guard !isChecked else { return }
        try check(String(validating: fields[0].bytes, as: UTF8.self))
        isChecked = true
    }

    /// - Throws: `Refusal.foreignForm` where no token came at all; `Refusal.malformed` for a field that is no text.
    func form() throws -> Form {
        guard isChecked else { throw Refusal.foreignForm }
        return try Form(fields: fields)
    }
}
