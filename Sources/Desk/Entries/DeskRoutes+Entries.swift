import HTTPTypes
import Hummingbird
import Ledger
import NIOCore

extension DeskRoutes {
    func toEnterPage(_ ask: Ask) async throws -> Answer {
        let after = try ask.queryNumber("after") ?? 0
        return try await aside { [self] in
            let verdicts = try ledger.toEnter(after: after, limit: Self.pageSize + 1)
            return .page(
                ToEnterPage(ask, try verdicts.prefix(Self.pageSize).compactMap(accepted), hasMore: verdicts.count > Self.pageSize)
                    .markup)
        }
    }

    func enter(_ ask: Ask) async throws -> Answer {
        let visitor = try ask.user
        return try await aside { [self] in
            try ledger.enter(ask.form.chosen.map(\.verdict), by: visitor.standing)
            return .see(Route.toEnterPage.rule.path)
        }
    }

    func takeBackEntry(_ ask: Ask) async throws -> Answer {
        let (verdict, visitor) = (try ask.number("verdict"), try ask.user)
        return try await aside { [self] in
            try ledger.takeBackEntry(of: verdict, by: visitor.standing)
            return .see("/verdicts/\(verdict)")
        }
    }

    private static let mostExported = 100_000

    func exportTransfer(_ ask: Ask) async throws -> Answer {
        try await aside { [self] in
            let all = try ledger.toEnter(limit: Self.mostExported).compactMap(accepted)
            var answer = Answer(body: ResponseBody(byteBuffer: ByteBuffer(bytes: TransferTable.text(all))))
            answer.fields[.contentType] = "text/csv; charset=utf-8"
            answer.fields[.contentDisposition] = "attachment; filename=\"transfer.csv\""
            return answer
        }
    }

    func accepted(_ verdict: StoredVerdict) throws -> AcceptedCertificate? {
        AcceptedCertificate(
            ShownVerdict(verdict), try ledger.standing(ofVerdict: verdict.id), try rulebooks.find(verdict.rulebook))
    }
}
