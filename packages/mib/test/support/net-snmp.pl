# Prints a line of JSON for each node that Net-SNMP has read from the folders in MIBDIRS.
use strict;
use SNMP;
use JSON::PP;
$SNMP::save_descriptions = 0;
SNMP::initMib();
my $json = JSON::PP->new->canonical->latin1;
my (%seen, @todo);
push @todo, $SNMP::MIB{$_} for ".0", ".1", ".2";
while (my $node = shift @todo) {
  my $oid = $node->{objectID};
  next if $seen{$oid}++;
  my %row = (oid => $oid);
  $row{$_} = $node->{$_} for qw(label moduleID type access status hint units implied augments);
  $row{enums} = { %{ $node->{enums} || {} } };
  $row{ranges} = [ map { [ $_->{low} + 0, $_->{high} + 0 ] } @{ $node->{ranges} || [] } ];
  $row{indexes} = [ @{ $node->{indexes} || [] } ];
  print $json->encode(\%row), "\n";
  push @todo, @{ $node->{children} || [] };
}
