import Glibc
import Ledger
import Records

/// A request while it is sent in: files one after the other, then what the clerk says of them. What is not handed over is taken away
/// with it. A handle: hence a class.
package final class IncomingRequest {
    /// A file that is whole.
    struct File: Sendable {
        /// Raw, as the clerk's machine calls it; no two of a request are the same.
        let name: [UInt8]
        let place: EntryName
        let content: KeptContent
    }

    private let folder: IncomingFolder
    private var open: (name: [UInt8], file: IncomingFile)?
    private(set) var files: [File] = []
    private var isHandedOver = false

    /// Whether a `request.csv` is to lie beside the files.
    private let hasWords: Bool

    /// - Parameter hasWords: whether somebody says of the files whose they are, so that none may be called as those words are.
    package init(_ folder: IncomingFolder, hasWords: Bool = true) {
        self.folder = folder
        self.hasWords = hasWords
    }

    deinit {
        if let open { try? folder.folder.remove(open.file.end().0) }
        if !isHandedOver { for file in files { try? folder.folder.remove(file.place) } }
    }

    /// Files that are whole.
    package var count: Int { files.count }

    /// Begins a file.
    /// - Parameter name: as it was sent; folders before it are left away.
    /// - Throws: `StorageFault`.
    package func begin(_ name: [UInt8]) throws { open = (unused(Self.last(name)), try IncomingFile(folder)) }

    package func append(_ bytes: UnsafeRawBufferPointer) throws { try open?.file.append(bytes) }

    /// Whether nothing of the file has come.
    package var isOpenEmpty: Bool { open?.file.size == 0 }

    /// Ends the file. One without a byte is kept too: the reader says what it is.
    package func end() {
        guard let (name, file) = open else { return }
        let (place, content) = file.end()
        files.append(File(name: name, place: place, content: content))
        open = nil
    }

    /// Leaves away the file that was begun.
    package func drop() {
        if let open { try? folder.folder.remove(open.file.end().0) }
        open = nil
    }

    /// Whoever takes the files sees to them from here on.
    func handOver() -> [File] {
        isHandedOver = true
        return files
    }

    // MARK: Names

    private static let longest = 200

    private static func last(_ name: [UInt8]) -> [UInt8] {
        let last = name.split { $0 == 0x2F || $0 == 0x5C }.last.map { Array($0.suffix(longest)) } ?? []
        return last.isEmpty || last == [0x2E] || last == [0x2E, 0x2E] ? Array("file".utf8) : last
    }

    /// The clerk's own words lie under a name that no file of the request may have.
    private func unused(_ name: [UInt8]) -> [UInt8] {
        var (candidate, number) = (name, 1)
        while hasWords && RequestFolder.isRequest(candidate) || files.contains(where: { $0.name == candidate }) {
            number += 1
            let dot = name.lastIndex(of: 0x2E).flatMap { $0 == 0 ? nil : $0 } ?? name.endIndex
            candidate = name[..<dot] + Array("-\(number)".utf8) + name[dot...]
        }
        return candidate
    }
}
