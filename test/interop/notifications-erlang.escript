#!/usr/bin/env escript
%% Sends one notification with the agent of Erlang/OTP: PORT trap|inform 1|2c|3 ENGINE-ID FOLDER AGENT-PORT
%% ENGINE-ID is that of the receiver, in hexadecimal digits, to which informs of SNMPv3 are addressed.
-mode(compile).

main([Port, Kind, Version, Receiver, Folder, AgentPort]) ->
    Conf = filename:join(Folder, "conf"),
    Db = filename:join(Folder, "db"),
    [ok = filelib:ensure_dir(filename:join(Path, "x")) || Path <- [Conf, Db]],
    Own = [16#80, 0, 0, 0, 4 | "erlang"],
    Authority = case Kind of "trap" -> Own; "inform" -> octets(Receiver) end,
    {Mpm, Model, Name, Level} =
        case Version of
            "1" -> {v1, v1, "initial", noAuthNoPriv};
            "2c" -> {v2c, v2c, "initial", noAuthNoPriv};
            "3" -> {v3, usm, "aes128", authPriv}
        end,
    Key = fun(Password) -> snmp:passwd2localized_key(sha256, Password, Authority) end,
    write(Conf, "agent.conf", [
        {intAgentTransports, [{transportDomainUdpIpv4, {{127, 0, 0, 1}, list_to_integer(AgentPort)}}]},
        {snmpEngineID, Own},
        {snmpEngineMaxMessageSize, 1500}]),
    write(Conf, "context.conf", []),
    write(Conf, "standard.conf", [
        {sysName, "erlang"}, {sysDescr, ""}, {sysContact, ""}, {sysLocation, ""}, {sysObjectID, [1, 3, 6]},
        {sysServices, 72}, {snmpEnableAuthenTraps, disabled}]),
    write(Conf, "community.conf", [{"public", "public", "initial", "", ""}]),
    write(Conf, "vacm.conf",
        [{vacmSecurityToGroup, M, N, "group"} || {M, N} <- [{v1, "initial"}, {v2c, "initial"}, {usm, "aes128"}]] ++
        [{vacmAccess, "group", "", any, noAuthNoPriv, exact, "all", "all", "all"},
         {vacmViewTreeFamily, "all", [1, 3, 6, 1], included, null}]),
    write(Conf, "notify.conf", [{"notify", "tag", list_to_atom(Kind)}]),
    write(Conf, "target_addr.conf",
        [{"target", transportDomainUdpIpv4, {{127, 0, 0, 1}, list_to_integer(Port)}, 300, 1, "tag", "params",
          Authority, [], 2048}]),
    write(Conf, "target_params.conf", [{"params", Mpm, Model, Name, Level}]),
    write(Conf, "usm.conf",
        [{Authority, "aes128", "aes128", zeroDotZero, usmHMAC192SHA256AuthProtocol, "", "", usmAesCfb128Protocol,
          "", "", "", Key("authentic-enough"), lists:sublist(Key("private-enough"), 16)}]),
    application:start(crypto),
    application:start(mnesia),
    application:load(snmp),
    application:set_env(snmp, agent, [
        {config, [{dir, Conf ++ "/"}]}, {db_dir, Db ++ "/"}, {agent_type, master}, {versions, [v1, v2, v3]},
        {mibs, [compile_mib(Folder)]}]),
    ok = application:start(snmp),
    Values = [{number, -3}, {text, "eth3"}, {gauge, 4294967295}, {address, [192, 0, 2, 9]},
              {name, [1, 3, 6, 1, 2, 1]}, {counter, 17}],
    snmpa:send_notification(snmp_master_agent, happened, {self_tag, self()}, Values),
    receive
        {snmp_notification, self_tag, {got_response, _}} -> halt(0);
        {snmp_notification, self_tag, {no_response, _}} -> io:format("no response~n"), halt(1)
    after case Kind of "trap" -> 3000; "inform" -> 8000 end -> halt(case Kind of "trap" -> 0; "inform" -> 1 end)
    end.

%% The agent sends only what its modules define.
compile_mib(Folder) ->
    Object = fun({Name, Syntax, Arc}) ->
        io_lib:format("~s OBJECT-TYPE SYNTAX ~s MAX-ACCESS read-only STATUS current DESCRIPTION \"\" ::= { acme ~b }~n",
            [Name, Syntax, Arc]) end,
    Objects = [{"number", "Integer32", 1}, {"text", "OCTET STRING", 2}, {"gauge", "Gauge32", 3},
               {"address", "IpAddress", 4}, {"name", "OBJECT IDENTIFIER", 5}, {"counter", "Counter32", 6}],
    Text = ["ACME-MIB DEFINITIONS ::= BEGIN\n",
        "IMPORTS MODULE-IDENTITY, OBJECT-TYPE, NOTIFICATION-TYPE, Integer32, Gauge32, Counter32, IpAddress, enterprises",
        " FROM SNMPv2-SMI;\n",
        "acme MODULE-IDENTITY LAST-UPDATED \"202601010000Z\" ORGANIZATION \"\" CONTACT-INFO \"\" DESCRIPTION \"\"",
        " ::= { enterprises 32473 }\n",
        "events OBJECT IDENTIFIER ::= { acme 0 }\n",
        [Object(Each) || Each <- Objects],
        "happened NOTIFICATION-TYPE OBJECTS { number, text, gauge, address, name, counter } STATUS current",
        " DESCRIPTION \"\" ::= { events 17 }\nEND\n"],
    File = filename:join(Folder, "ACME-MIB.mib"),
    ok = file:write_file(File, Text),
    Mibs = filename:join(code:lib_dir(snmp), "priv/mibs/"),
    {ok, Compiled} = snmpc:compile(File, [{i, [Mibs ++ "/"]}, {outdir, Folder}, {verbosity, silence}, {warnings, false}, {group_check, false}]),
    Compiled.

octets(Hex) -> binary_to_list(binary:decode_hex(list_to_binary(Hex))).

write(Folder, Name, Terms) ->
    ok = file:write_file(filename:join(Folder, Name), [io_lib:format("~p.~n", [Term]) || Term <- Terms]).
