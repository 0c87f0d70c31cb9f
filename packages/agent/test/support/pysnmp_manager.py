# A manager on Debian's pysnmp 4. Arguments: port, version (1, 2c or 3), authentication and privacy password, root. Prints JSON.
import json
import sys
from pysnmp.hlapi import (
    CommunityData, ContextData, Integer32, ObjectIdentity, ObjectType, SnmpEngine, UdpTransportTarget, UsmUserData,
    bulkCmd, getCmd, nextCmd, setCmd, usmAesCfb128Protocol, usmHMACSHAAuthProtocol,
)

port, version, auth, priv, root = sys.argv[1:]
if version == '3':
    who = UsmUserData('ops', auth, priv, authProtocol=usmHMACSHAAuthProtocol, privProtocol=usmAesCfb128Protocol)
else:
    who = CommunityData('public', mpModel=0 if version == '1' else 1)
common = (SnmpEngine(), who, UdpTransportTarget(('127.0.0.1', int(port)), timeout=5, retries=1), ContextData())

def results(command, *parameters, **options):
    for error, status, index, varbinds in command(*common, *parameters, lookupMib=False, **options):
        if error or status:
            raise SystemExit('%s: %s at %s' % (command.__name__, error or status.prettyPrint(), index))
        for name, value in varbinds:
            yield [str(name), value.prettyPrint()]

scalar = ObjectIdentity(root + '.1.0')
print(json.dumps({
    'get': list(results(getCmd, ObjectType(scalar))),
    'walk': [name for name, _ in results(nextCmd, ObjectType(ObjectIdentity(root)), lexicographicMode=False)],
    'bulk': [] if version == '1' else [
        name for name, _ in results(bulkCmd, 0, 10, ObjectType(ObjectIdentity(root)), lexicographicMode=False)
    ],
    'set': list(results(setCmd, ObjectType(scalar, Integer32(8)))),
    'back': list(results(setCmd, ObjectType(scalar, Integer32(7)))),
}))
