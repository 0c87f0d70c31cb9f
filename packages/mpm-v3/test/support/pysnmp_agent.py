# An agent on Debian's pysnmp 4: it has Triple-DES, which net-snmp has not. Arguments: port, then user,authentication,privacy for each user.
import sys
from pysnmp.entity import engine, config
from pysnmp.entity.rfc3413 import cmdrsp, context
from pysnmp.carrier.asyncore.dgram import udp

authentications = {
    'md5': config.usmHMACMD5AuthProtocol, 'sha': config.usmHMACSHAAuthProtocol, 'sha224': config.usmHMAC128SHA224AuthProtocol,
    'sha256': config.usmHMAC192SHA256AuthProtocol, 'sha384': config.usmHMAC256SHA384AuthProtocol, 'sha512': config.usmHMAC384SHA512AuthProtocol,
}
privacies = {
    'des': config.usmDESPrivProtocol, '3des': config.usm3DESEDEPrivProtocol, 'aes128': config.usmAesCfb128Protocol,
    'aes192': config.usmAesBlumenthalCfb192Protocol, 'aes256': config.usmAesBlumenthalCfb256Protocol,
    'aes192c': config.usmAesCfb192Protocol, 'aes256c': config.usmAesCfb256Protocol,
}
snmp = engine.SnmpEngine()
config.addTransport(snmp, udp.domainName, udp.UdpTransport().openServerMode(('127.0.0.1', int(sys.argv[1]))))
for user, auth, priv in (argument.split(',') for argument in sys.argv[2:]):
    config.addV3User(snmp, user, authentications[auth], 'authentic-enough', privacies[priv], 'private-enough')
    config.addVacmUser(snmp, 3, user, 'authPriv', (1, 3, 6), (1, 3, 6))
responders = [responder(snmp, context.SnmpContext(snmp)) for responder in (cmdrsp.GetCommandResponder, cmdrsp.BulkCommandResponder)]
snmp.transportDispatcher.jobStarted(1)
print('ready', flush=True)
snmp.transportDispatcher.runDispatcher()
