import Records
import Testing

/// Documents that hold no certificates are refused by name, and broken ones whole.
@Suite struct XMLRefusalTests {
    @Test(arguments: [
        ("<results batch='1'><result><id>1</id><score>90</score></result></results>", "grade"),
        ("<EXCEPTION class='x'><MESSAGE>no</MESSAGE></EXCEPTION>", "web service"),
        ("<RESPONSE><SINGLE><KEY name='completed'><VALUE>1</VALUE></KEY></SINGLE></RESPONSE>", "web service"),
        ("<courseStructure xmlns='x'><course id='a'><title>BSAFE</title></course></courseStructure>", "course package"),
        ("<manifest identifier='x'><organizations><title>BSAFE</title></organizations></manifest>", "course package"),
        ("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='course_title'/></xs:schema>", "schema"),
        ("<Candidate><PersonName>A</PersonName></Candidate>", "CV"), ("<SkillsPassport><LearnerInfo/></SkillsPassport>", "CV"),
        ("<html><body><p>BSAFE</p></body></html>", "page"),
    ])
    func byName(_ text: String, _ word: String) throws {
        let fault = try #require(try ReadInput.fault(text, name: "a.xml"))
        #expect(fault.words.lowercased().contains(word.lowercased()), "\(fault.words)")
    }

    @Test func nothingThatIsKnown() throws {
        let fault = try #require(try ReadInput.fault("<zoo><animal><colour>grey</colour></animal></zoo>", name: "a.xml"))
        #expect(fault.words.contains("colour") && fault.words.contains("animal"))
        #expect(try ReadInput.fault("<l/>", name: "a.xml") != nil && ReadInput.fault("<l><c/></l>", name: "a.xml") != nil)
    }

    @Test(arguments: [
        "<!DOCTYPE l><l/>", "<!DOCTYPE l [<!ENTITY x 'y'>]><l>&x;</l>", "<!-- --><?a b?>\n<!DOCTYPE l SYSTEM 'x.dtd'><l/>",
        "<!DOCTYPE l PUBLIC 'a' 'http://127.0.0.1:9/'><l/>",
    ])
    func doctype(_ text: String) throws { #expect(try ReadInput.fault(text, name: "a.xml")?.kind == .doctype) }

    @Test(arguments: [
        "<l>", "<l><c><issuer>x</issuer></c>", "<l><c><issuer>x</c></l>", "<l><c><issuer>x</issuer></c></l><l/>",
        "<l><c><issuer>x</issuer></c></l>x", "<l><c><issuer>&nbsp;</issuer></c></l>", "<l><c><issuer>a & b</issuer></c></l>",
        "<l><c issuer=x/></l>", "<l><c issuer='x' issuer='y'/></l>", "<l><c><issuer>\u{1}</issuer></c></l>",
        "<l xmlns:a='u' xmlns:b='u'><c a:issuer='x' b:issuer='y'/></l>", "<l><c><issuer>&#0;</issuer></c></l>",
        "\n<?xml version='1.0'?><l><c><issuer>x</issuer></c></l>", "<l><c><issuer>x</issuer></c></l",
        "<l><c><issuer>x]]></issuer></c></l>",
        "<l><c><issuer>&#xFFFF;</issuer></c></l>", "<l><c><issuer>x</issuer><!-- a -- b --></c></l>", "<?xml version='1.0'?>",
    ])
    func broken(_ text: String) throws { #expect(try ReadInput.fault(text, name: "a.xml") != nil) }

    /// The fault has the line where it is, as far as the end of a tag lies on it.
    @Test func theLineOfAFault() throws {
        #expect(try ReadInput.fault("<l>\n<c>\n<issuer>a & b</issuer>\n</c>\n</l>", name: "a.xml")?.line == 3)
        #expect(try ReadInput.fault("<l>\n\n<!DOCTYPE l>\n</l>", name: "a.xml") != nil)
    }

    /// The message holds nothing of the document but names.
    @Test func wordsHoldNoText() throws {
        let fault = try #require(try ReadInput.fault("<l><c><issuer>Zoltan Secret & Co</issuer></c></l>", name: "a.xml"))
        #expect(!fault.words.contains("Zoltan"))
    }

    private static let body = "<l><c><holder_name>Ren\u{E9} \u{20AC}</holder_name><issuer>x</issuer></c></l>"

    @Test(
        arguments: [
            ("ISO-8859-15", 0xA4), ("windows-1252", 0x80), ("Windows-1252", 0x80), ("cp1252", 0x80),
        ] as [(String, UInt8)])
    func eightBitEncodings(_ name: String, _ euro: UInt8) throws {
        var bytes = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?>".utf8)
        for scalar in Self.body.unicodeScalars { bytes.append(scalar == "\u{20AC}" ? euro : UInt8(scalar.value)) }
        #expect(try ReadInput(bytes, name: "a.xml")[.holderName] == ["René €"])
    }

    @Test(arguments: ["ISO-8859-1", "windows-1252"])
    func anEightBitLabelOnUTF8(_ name: String) throws {
        let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?>" + Self.body
        guard case .encodingLabel? = try ReadInput.fault(text, name: "a.xml")?.kind else {
            Issue.record("a wrong label must be refused")
            return
        }
    }

    @Test(arguments: ["UTF-7", "Shift_JIS", "GB18030", "EBCDIC-CP-US", "UTF-32", "KOI8-R", "x"])
    func encodingsThatAreNotRead(_ name: String) throws {
        let fault = try #require(try ReadInput.fault("<?xml version='1.0' encoding='\(name)'?>" + Self.body, name: "a.xml"))
        #expect(fault.words.lowercased().contains(name.lowercased()))
    }

    @Test(arguments: ["UTF-8", "utf-8", "utf8", nil])
    func utf8(_ name: String?) throws {
        let declaration = name.map { "<?xml version='1.0' encoding='\($0)'?>" } ?? "<?xml version='1.0'?>"
        #expect(try ReadInput.xml(declaration + Self.body)[.holderName] == ["René €"])
        #expect(try ReadInput.xml("\u{FEFF}" + declaration + Self.body)[.holderName] == ["René €"])
    }
}
