extension Schema {
    /// Refuse what no constraint can.
    static var triggers: String {
        ((frozen + erasable).map(noUpdate) + frozen.map(noDelete) + erasable.map(erase) + rules).joined()
    }

    static func noUpdate(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_are_never_changed BEFORE UPDATE ON \(table)
        BEGIN SELECT raise(ABORT, '\(table) are never changed'); END;

        """
    }

    static func noDelete(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)_are_never_deleted BEFORE DELETE ON \(table)
        BEGIN SELECT raise(ABORT, '\(table) are never deleted'); END;

        """
    }

    /// A row goes only once its going is written down.
    static func erase(_ table: String) -> String {
        let key = key(of: table)
        return """
            CREATE TRIGGER \(table)_go_in_an_erasure BEFORE DELETE ON \(table)
            WHEN NOT EXISTS (SELECT 1 FROM erased WHERE kind = '\(table)' AND subject = OLD.\(key))
            BEGIN SELECT raise(ABORT, '\(table) go in an erasure only'); END;
            CREATE TRIGGER \(table)_stay_erased BEFORE INSERT ON \(table)
            WHEN EXISTS (SELECT 1 FROM erased WHERE kind = '\(table)' AND subject = NEW.\(key))
            BEGIN SELECT raise(ABORT, '\(table) that were erased stay so'); END;

            """
    }

    static func key(of table: String) -> String {
        switch table {
        case "contents": "verdict"
        case "notes": "decision"
        case "deferral_names": "deferral"
        case "proposal_notes": "proposal"
        default: "arrival"
        }
    }

    static let auditFollows = """
        CREATE TRIGGER audit_follows_the_last_entry BEFORE INSERT ON audit
        WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
            OR NEW.previous <> coalesce((SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1), zeroblob(32))
        BEGIN SELECT raise(ABORT, 'an audit entry follows the last one'); END;

        """

    private static let rules = [
        auditFollows,
        """
        CREATE TRIGGER settlements_follow_the_state BEFORE INSERT ON settlements
        WHEN NOT EXISTS (SELECT 1 FROM states WHERE delivery = NEW.delivery AND CASE state
            WHEN 'received' THEN NEW.state <> 'received'
            WHEN 'quarantined' THEN NEW.state = 'received'
            ELSE 0 END)
        BEGIN SELECT raise(ABORT, 'a delivery is settled once; only a quarantined one is put back'); END;
        CREATE TRIGGER judgements_of_open_deliveries BEFORE INSERT ON judgements
        WHEN (SELECT state FROM states WHERE delivery = NEW.delivery) <> 'received'
        BEGIN SELECT raise(ABORT, 'a delivery is judged once'); END;
        CREATE TRIGGER verdicts_before_their_judgement BEFORE INSERT ON verdicts
        WHEN EXISTS (SELECT 1 FROM judgements WHERE delivery = NEW.delivery)
        BEGIN SELECT raise(ABORT, 'a delivery that was judged takes no more verdicts'); END;
        CREATE TRIGGER one_decision_stands BEFORE INSERT ON decisions
        WHEN EXISTS (SELECT 1 FROM decisions WHERE verdict = NEW.verdict AND id NOT IN (SELECT decision FROM withdrawals))
        BEGIN SELECT raise(ABORT, 'the verdict is decided already; withdraw that decision first'); END;
        CREATE TRIGGER overruling_takes_two BEFORE INSERT ON decisions
        WHEN NEW.second IS NULL AND (SELECT verdict FROM verdicts WHERE id = NEW.verdict) NOT IN ('refer', NEW.decision)
        BEGIN SELECT raise(ABORT, 'overruling a verdict takes a second person'); END;

        """,
    ]
}
