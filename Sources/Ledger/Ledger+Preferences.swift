import GRDB
package import Rulebook

extension Ledger {
    /// The language that a user has chosen; nil before.
    package func language(of user: Int64) throws -> Language? {
        try read {
            try String.fetchOne($0.cachedStatement(sql: "SELECT language FROM preferences WHERE user = ?"), arguments: [user])
        }
        .flatMap(Language.init)
    }

    package func setLanguage(of user: Int64, _ language: Language) throws {
        try write {
            try $0.execute(
                sql: "INSERT OR REPLACE INTO preferences (user, language) VALUES (?, ?)", arguments: [user, language.rawValue])
        }
    }
}
