import FixtureSupport
import Foundation
import ProgramSupport

extension HostileRecipe {
    func pdf() throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: "\(Project.hostile)/good.pdf") else {
            throw ProgramFault("good.pdf is missing")
        }
        let good = [UInt8](data)
        switch name {
        case "pdf-inflate":
            let blanks = [UInt8](repeating: 0x20, count: 1000)
            return try Self.replacing(streamOf: good, by: Deflated([], pattern: blanks, count: count * 1000, []).bytes)
        case "pdf-text":
            let word = Array("(BSAFE) Tj\n".utf8)
            let text = Deflated(Array("BT /F1 12 Tf\n".utf8), pattern: word, count: count, Array("ET\n".utf8))
            return try Self.replacing(streamOf: good, by: text.bytes)
        case "pdf-nesting":
            let catalogue = try Self.range(of: "/Type /Catalog", in: good, from: 0)
            let entry = Array(" /X ".utf8) + Self.repeated("[", count) + Self.repeated("]", count)
            return Array(good[..<catalogue.upperBound]) + entry + Array(good[catalogue.upperBound...])
        default: throw unknown
        }
    }

    private static func replacing(streamOf good: [UInt8], by stream: [UInt8]) throws -> [UInt8] {
        let start = try range(of: "<< /Length ", in: good, from: 0)
        let end = try range(of: "\nendstream", in: good, from: start.upperBound)
        let head = "<< /Length \(stream.count) /Filter /FlateDecode >>\nstream\n"
        return Array(good[..<start.lowerBound]) + Array(head.utf8) + stream + Array(good[end.lowerBound...])
    }

    private static func range(of text: String, in bytes: [UInt8], from start: Int) throws -> Range<Int> {
        let sought = Array(text.utf8)
        guard let place = (start..<bytes.count - sought.count).first(where: { bytes[$0...].starts(with: sought) }) else {
            throw ProgramFault("good.pdf has no \(text)")
        }
        return place..<place + sought.count
    }
}
