"""A subagent with pyagentx: python3 pyagentx-agent.py SOCKET"""
import sys
import pyagentx

pyagentx.SOCKET_PATH = sys.argv[1]


class Values(pyagentx.Updater):
    def update(self):
        for row in range(1, 51):
            self.set_INTEGER("1.%d" % row, row)
            self.set_OCTETSTRING("2.%d" % row, "row %d" % row)
            self.set_COUNTER64("3.%d" % row, row * 10**15)


class Setting(pyagentx.SetHandler):
    def test(self, oid, data):
        if int(data) > 100:
            raise pyagentx.SetHandlerError()

    def commit(self, oid, data):
        print("COMMIT %s %s" % (oid, data), flush=True)


class Subagent(pyagentx.Agent):
    def setup(self):
        self.register("1.3.6.1.4.1.99999.50", Values)
        self.register_set("1.3.6.1.4.1.99999.50.1.7", Setting)


Subagent().start()
