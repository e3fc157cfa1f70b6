-- What a reload left out is kept in a note, and may be long.
alter table note alter column text set data type varchar(1000000);
