import Reports

extension DeskRoutes {
    func home(_ ask: Ask) async throws -> Answer {
        let frame = Frame(ask)
        return .page(frame.page(frame.say(.home), .nothing))
    }
}
