# Sends one notification with pysnmp: PORT trap|inform 1|2c|3
import sys
from pysnmp.hlapi import *

port, kind, version = sys.argv[1:4]
if version == "3":
    credentials = UsmUserData(
        "aes128", "authentic-enough", "private-enough",
        authProtocol=usmHMAC192SHA256AuthProtocol, privProtocol=usmAesCfb128Protocol,
    )
else:
    credentials = CommunityData("public", mpModel=0 if version == "1" else 1)
error, status, index, varbinds = next(sendNotification(
    SnmpEngine(), credentials, UdpTransportTarget(("127.0.0.1", int(port)), timeout=3, retries=1), ContextData(), kind,
    NotificationType(ObjectIdentity("1.3.6.1.6.3.1.1.5.3")).addVarBinds(
        ("1.3.6.1.4.1.32473.1", OctetString("eth3")),
    ),
))
if error or status:
    sys.exit(str(error or status))
