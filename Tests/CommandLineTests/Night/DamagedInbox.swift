import Batch
import FixtureSupport
import Foundation
import Glibc
import ProgramSupport

/// An inbox filled with certificates, most of them damaged in some way; the same for the same seed.
struct DamagedInbox {
    private let office: ProgramOffice
    private var generator: SeededGenerator
    private var dropped: [[UInt8]] = []
    /// Entries that a run must account for.
    private(set) var entries = 0
    /// Of them those that it must leave where they lie.
    private(set) var lying = 0

    private enum Kind: CaseIterable {
        case whole, whole2, truncated, flipped, otherFormat, again, empty, noise, hostileName, folder, marked, lies
    }

    init(_ office: ProgramOffice, seed: UInt64) {
        self.office = office
        generator = SeededGenerator(seed: seed)
    }

    private static let samples: [(ending: String, bytes: [UInt8])] = {
        let demo = ["agency-batch.xml", "certificate.txt", "form-letter.txt", "request.csv", "certificate.pdf"].map {
            "\(Project.root)/Fixtures/demo/\($0)"
        }
        let cases = ((try? ConformanceCase.all()) ?? []).map { "\(Project.cases)/\($0.name)/\($0.input)" }
        return (demo + cases).compactMap { path in
            let ending = path.split(separator: ".").last.map(String.init) ?? ""
            return FileManager.default.contents(atPath: path).map { (ending, [UInt8]($0)) }
        }
    }()

    mutating func fill(_ count: Int) throws {
        for number in 0..<count { try add(number) }
    }

    private mutating func add(_ number: Int) throws {
        let kind = Kind.allCases.randomElement(using: &generator) ?? .whole
        // PDFs cost a process each: one in twenty is kept.
        var sample = Self.samples.randomElement(using: &generator) ?? ("txt", [])
        if sample.ending == "pdf", Int.random(in: 0..<20, using: &generator) > 0 { sample = Self.samples[0] }
        let name = "\(number).\(sample.ending)"
        switch kind {
        case .whole, .whole2: try drop(Array(name.utf8), unique(sample.bytes, number))
        case .truncated:
            try drop(
                Array(name.utf8), Array(sample.bytes.prefix(Int.random(in: 0...max(1, sample.bytes.count), using: &generator))))
        case .flipped: try drop(Array(name.utf8), flipped(sample.bytes))
        case .otherFormat:
            try drop(
                Array("\(number).\(["xml", "csv", "txt", "pdf", "docx"].randomElement(using: &generator) ?? "")".utf8),
                sample.bytes)
        case .again: try drop(Array(name.utf8), dropped.randomElement(using: &generator) ?? [])
        case .empty:
            try drop(Array(name.utf8), [[], [0xEF, 0xBB, 0xBF], Array("\n \n".utf8)].randomElement(using: &generator) ?? [])
        case .noise: try drop(Array(name.utf8), (0..<500).map { _ in UInt8.random(in: 0...255, using: &generator) })
        case .hostileName: try drop(hostileName(number), unique(sample.bytes, number))
        case .folder: try addFolder(number)
        case .marked: try addMarked(number, sample.bytes)
        case .lies: try addLying(number)
        }
    }

    private mutating func drop(_ name: [UInt8], _ bytes: [UInt8]) throws {
        try office.drop(name, bytes)
        dropped.append(bytes)
        entries += 1
    }

    /// Otherwise most would be duplicates.
    private func unique(_ bytes: [UInt8], _ number: Int) -> [UInt8] {
        bytes.first == 0x25 ? bytes : bytes + Array(String(repeating: "\n", count: 1 + number % 7).utf8)
    }

    private mutating func flipped(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...20, using: &generator) where !bytes.isEmpty {
            bytes[Int.random(in: bytes.indices, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        }
        return bytes
    }

    private mutating func hostileName(_ number: Int) -> [UInt8] {
        let names: [[UInt8]] = [
            Array("line\nbreak\(number)".utf8), Array("\u{1B}[31mred\(number)".utf8), [0xFF, 0xFE] + Array("\(number)".utf8),
            Array("-rf \(number)".utf8), Array("\(number)\u{E9}".utf8), Array("\(number)e\u{301}".utf8),
            Array("%2f..%2f\(number)".utf8),
            Array("=cmd|' calc'!A\(number)".utf8), Array("<script>\(number)".utf8), Array("\u{202E}\(number)".utf8),
        ]
        let name = names.randomElement(using: &generator) ?? []
        return name + [UInt8](repeating: 0x61, count: Bool.random(using: &generator) ? 255 - name.count : 0)
    }

    private mutating func addFolder(_ number: Int) throws {
        let folder = "\(office.office.inbox)/\(number).xml"
        mkdir(folder, 0o700)
        for place in 0..<Int.random(in: 0...3, using: &generator) {
            let sample = Self.samples[Int.random(in: 0..<Self.samples.count, using: &generator)]
            try ProgramOffice.write(
                Array("\(folder)/\(place).\(sample.ending)".utf8),
                Bool.random(using: &generator) ? sample.bytes : flipped(sample.bytes))
        }
        if Bool.random(using: &generator) {
            let request =
                ["index_number,name\n00900001,Amina Example\n", "index_number\n", "", "\u{0}"].randomElement(using: &generator)
                ?? ""
            try ProgramOffice.write(Array("\(folder)/request.csv".utf8), Array(request.utf8))
        }
        entries += 1
        if ProgramOffice.names(folder).allSatisfy({ $0 == "request.csv" }) { lying += 1 }
    }

    private mutating func addMarked(_ number: Int, _ bytes: [UInt8]) throws {
        let says = ["", "\(bytes.count)\n", "\(bytes.count + 1)", "x"]
        let place = Int.random(in: says.indices, using: &generator)
        try drop(Array("\(number)".utf8), bytes)
        try office.drop("\(number).done", says[place])
        if place > 1 { lying += 1 }
    }

    private mutating func addLying(_ number: Int) throws {
        let path = "\(office.office.inbox)/\(number)"
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: symlink("/etc/passwd", path)
        case 1: symlink("nowhere", path)
        case 2: mkfifo(path, 0o666)
        case 3: try office.drop(".\(number)", "hidden")
        case 4: try office.drop("\(number).part", "half")
        case 5: try office.drop("\(number)x.done", "marker of nothing")
        default:
            mkdir(path, 0o700)
            mkdir("\(path)/inner", 0o700)
        }
        entries += 1
        lying += 1
    }
}
