// Sends one notification with gosnmp: PORT trap|inform 1|2c|3
package main

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/gosnmp/gosnmp"
)

func main() {
	port, _ := strconv.Atoi(os.Args[1])
	kind, version := os.Args[2], os.Args[3]
	session := &gosnmp.GoSNMP{
		Target: "127.0.0.1", Port: uint16(port), Community: "public", Timeout: 3 * time.Second, Retries: 1,
		Version: map[string]gosnmp.SnmpVersion{"1": gosnmp.Version1, "2c": gosnmp.Version2c, "3": gosnmp.Version3}[version],
	}
	if version == "3" {
		parameters := &gosnmp.UsmSecurityParameters{
			UserName:               "aes128",
			AuthenticationProtocol: gosnmp.SHA256, AuthenticationPassphrase: "authentic-enough",
			PrivacyProtocol: gosnmp.AES, PrivacyPassphrase: "private-enough",
		}
		if kind == "trap" {
			parameters.AuthoritativeEngineID = "\x80\x00\x00\x00\x04gosnmp"
			parameters.AuthoritativeEngineBoots = 7
			parameters.AuthoritativeEngineTime = 1000
		}
		session.SecurityModel = gosnmp.UserSecurityModel
		session.MsgFlags = gosnmp.AuthPriv
		session.SecurityParameters = parameters
	}
	check(session.Connect())
	variables := []gosnmp.SnmpPDU{
		{Name: ".1.3.6.1.2.1.2.2.1.1.3", Type: gosnmp.Integer, Value: -3},
		{Name: ".1.3.6.1.4.1.32473.1", Type: gosnmp.OctetString, Value: "eth3"},
		{Name: ".1.3.6.1.4.1.32473.2", Type: gosnmp.Gauge32, Value: uint32(4294967295)},
		{Name: ".1.3.6.1.4.1.32473.3", Type: gosnmp.IPAddress, Value: "192.0.2.9"},
		{Name: ".1.3.6.1.4.1.32473.4", Type: gosnmp.ObjectIdentifier, Value: ".1.3.6.1.2.1"},
		{Name: ".1.3.6.1.4.1.32473.5", Type: gosnmp.Counter32, Value: uint32(17)},
	}
	trap := gosnmp.SnmpTrap{IsInform: kind == "inform"}
	if version == "1" {
		trap.Enterprise, trap.AgentAddress, trap.GenericTrap, trap.Timestamp = ".1.3.6.1.4.1.32473", "192.0.2.7", 2, 4711
		trap.Variables = variables
	} else {
		trap.Variables = append([]gosnmp.SnmpPDU{
			{Name: ".1.3.6.1.2.1.1.3.0", Type: gosnmp.TimeTicks, Value: uint32(4711)},
			{Name: ".1.3.6.1.6.3.1.1.4.1.0", Type: gosnmp.ObjectIdentifier, Value: ".1.3.6.1.6.3.1.1.5.3"},
		}, variables...)
	}
	_, err := session.SendTrap(trap)
	check(err)
}

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
