/**
 * Reads the access control, the users and the system group of net-snmp's snmpd.conf.
 *
 * @module @snmp/agent/snmpd-conf
 */
export {
  fromSnmpdConf,
  type SnmpdConf,
  type SnmpdConfIssue,
  type SnmpdConfOptions,
} from "./from-snmpd-conf.ts";
