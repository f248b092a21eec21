/// E-mail addresses are compared without regard to case.
enum EmailKey {
    static func fold(_ email: [UInt8]) -> [UInt8] { email.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
}
