import Records
import Testing

/// UTF-8, UTF-16 with its mark, and Windows-1252 where nothing else can be.
@Suite struct CSVEncodingTests {
    private static let text = "holder_name,course_title\nRené “Zoë” Œuvre,BSAFE\n"

    private func names(_ bytes: [UInt8]) throws -> [String?] { try ReadInput(bytes, name: "a.csv")[.holderName] }

    private static func utf16(_ text: String, little: Bool) -> [UInt8] {
        let units = [0xFEFF] + Array(text.utf16)
        return units.flatMap { unit in
            let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
            return little ? pair : pair.reversed()
        }
    }

    @Test func utf8() throws {
        #expect(try names(Array(Self.text.utf8)) == ["René “Zoë” Œuvre"])
        #expect(try names([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == ["René “Zoë” Œuvre"])
    }

    @Test(arguments: [true, false])
    func utf16(_ little: Bool) throws {
        #expect(try names(Self.utf16(Self.text, little: little)) == ["René “Zoë” Œuvre"])
        #expect(try names(Self.utf16("holder_name\tcourse_title\r\n😀 安\tB\r\n", little: little)) == ["😀 安"])
    }

    /// The bytes that Windows-1252 has beyond Latin-1.
    @Test func windows1252() throws {
        let cell: [UInt8] = [0x52, 0xE9, 0x20, 0x93, 0x8C, 0x94, 0x20, 0x80, 0x20, 0x92, 0x96]
        #expect(try names(Array("holder_name,course_title\n".utf8) + cell + Array(",B\n".utf8)) == ["Ré “Œ” € ’–"])
    }

    @Test func windows1252InTheHeader() throws {
        let header = Array("Intitul".utf8) + [0xE9] + Array(" du cours,Date d".utf8) + [0x92] + Array("ach".utf8) + [0xE8]
        let read = try ReadInput(header + Array("vement\nBSAFE,2021-03-12\n".utf8), name: "a.csv")
        #expect(read[.courseTitle] == ["BSAFE"] && read[.completedOn] == ["2021-03-12"])
    }

    /// The first byte that is not UTF-8 stands far behind the start: all of the file is read the other way.
    @Test func windows1252FarDown() throws {
        var bytes = Array("holder_name,course_title\n".utf8)
        for _ in 0..<60_000 { bytes += Array("Amina,BSAFE\n".utf8) }
        bytes += [0x52, 0xE9] + Array(",BSAFE\n".utf8)
        let names = try names(bytes)
        #expect(names.count == 60_001 && names.last == "Ré" && names.first == "Amina")
    }

    @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
    func bytesThatNoEncodingHas(_ byte: UInt8) throws {
        let fault = try ReadInput.fault(Array("holder_name,course_title\nA".utf8) + [0xE9, byte] + Array(",B\n".utf8))
        guard case .invalidUTF8? = fault?.kind else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    /// What says that it is UTF-8 is not read as something else.
    @Test func aMarkIsBelieved() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("holder_name,course_title\nR".utf8) + [0xE9] + Array(",B\n".utf8)
        let fault = try #require(try ReadInput.fault(bytes))
        #expect(fault.words.contains("UTF-8"))
        #expect(fault.line == nil || fault.line == 2, "the byte stands on line 2: \(fault)")
    }

    @Test(
        arguments: [
            [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3],
            [0xFF], [0x80],
        ] as [[UInt8]])
    func invalidUTF8IsNeverHalfRead(_ bytes: [UInt8]) throws {
        let table = Array("holder_name,course_title\nA".utf8) + bytes + Array("B,C\n".utf8)
        do {
            let name = try #require(try names(table)[0])
            #expect(!name.contains("\u{FFFD}") && name.unicodeScalars.count == bytes.count + 2, "one character a byte")
        } catch is ReadingFault {}
    }

    @Test func utf16ThatIsBroken() throws {
        let good = Self.utf16(Self.text, little: true)
        #expect(try ReadInput.fault(Array(good.dropLast())) != nil)
        #expect(try ReadInput.fault(good + [0x00, 0xD8]) != nil, "half a pair at the end")
        #expect(try ReadInput.fault(good + [0x00, 0xDC, 0x41, 0x00]) != nil, "the second half without the first")
        #expect(try ReadInput.fault(good + [0x00, 0xD8, 0x41, 0x00]) != nil, "the first half without the second")
        #expect(try ReadInput.fault(Array(good.dropFirst(2))) != nil, "no mark")
        #expect(try ReadInput.fault([0xFF, 0xFE]) != nil)
    }

    @Test(arguments: [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]] as [[UInt8]])
    func utf32(_ mark: [UInt8]) throws {
        #expect(try ReadInput.fault(mark + [0x41, 0, 0, 0])?.kind == .encoding("UTF-32"))
    }
}
