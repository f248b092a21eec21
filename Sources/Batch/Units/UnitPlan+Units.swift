extension UnitPlan {
    var nightService: String {
        """
        [Unit]
        Description=Transfer Desk: judge what lies in the inbox
        RequiresMountsFor=\(writable.map(UnitText.word).joined(separator: " "))

        [Service]
        Type=oneshot
        ExecStart=\(UnitText.command(program, ["batch"] + place + options))
        # 1: the run finished and something needs a person, which the report says. 75: another run is at work, and does this one's
        # work. Neither is a fault of the service; a night that did not finish is what transferdesk-night-check.service finds.
        SuccessExitStatus=1 75
        # Until the check. A run that is stopped finishes the file in hand; the rest waits for the next one.
        TimeoutStartSec=\(at.minutes(until: checkAt))min
        TimeoutStopSec=60s
        # Only the run is told to stop: a reader that dies by a signal would count as a broken file.
        KillMode=mixed
        Nice=10
        MemoryMax=3G
        # A reader that takes too much goes alone, and its file is set aside; the run goes on.
        OOMPolicy=continue
        TasksMax=64

        \(sandbox)
        """
    }

    var nightTimer: String {
        """
        [Unit]
        Description=Transfer Desk: every night

        [Timer]
        OnCalendar=*-*-* \(at):00 UTC
        # A night that the machine was off is made up for when it is on again.
        Persistent=true

        [Install]
        WantedBy=timers.target

        """
    }

    var checkService: String {
        """
        [Unit]
        Description=Transfer Desk: complain of a night that did not finish
        RequiresMountsFor=\(writable.map(UnitText.word).joined(separator: " "))
        # A run that is at work is waited for.
        After=transferdesk-night.service

        [Service]
        Type=oneshot
        # Exit code 1 is the complaint: the unit then stands as failed. To be told of it, add OnFailure= with a unit that writes to you.
        ExecStart=\(UnitText.command(program, ["batch", "check"] + place))
        TimeoutStartSec=10min
        MemoryMax=512M
        TasksMax=16

        \(sandbox)
        """
    }

    /// After the other timer, so that a night made up for after a start is waited for and not complained of.
    var checkTimer: String {
        """
        [Unit]
        Description=Transfer Desk: every morning
        After=transferdesk-night.timer

        [Timer]
        OnCalendar=*-*-* \(checkAt):00 UTC
        Persistent=true

        [Install]
        WantedBy=timers.target

        """
    }
}
