"""Which column is which: by name and by content, in several languages, with reasons and doubts."""

import pytest

from headwater.core.words import Stage
from headwater.formats.columns import client_names, find_columns, header_key, is_european
from headwater.formats.stages import read_stages, read_yes_no
from headwater.formats.table import Table, read_table


def table(text: str) -> Table:
    return read_table(text.encode())


def taken(text: str, **chosen: str) -> dict[str, str]:
    return {role: choice.header for role, choice in find_columns(table(text), chosen).by_role.items()}


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Client,Referred by,Invoice date,Amount,Stage", "Ann Lee,Bob,2024-01-02,100.00,won"),
        (
            "customer_name,How did you hear about us?,First invoice,Total,Status",
            "Ann Lee,Bob,2024-01-02,100.00,won",
        ),
        ("Customer,Source,Date,Net,Deal Stage", "Ann Lee,Bob,2024-01-02,100.00,closed won"),
        ("Account Name,Lead Source,Close Date,Amount,Stage", "Ann Lee,Web,12/31/2024,100.00,Closed Won"),
        ("Kunde;Empfohlen durch;Rechnungsdatum;Betrag netto;Status", "Ann;Bob;31.12.2024;100,00;gewonnen"),
        ("Mandant;Empfehler;Datum der Rechnung;Umsatz;Stand", "Ann;Bob;31.12.2024;100,00;verloren"),
        ("Kundenname;Woher?;Erste Rechnung;Rechnungsbetrag;Phase", "Ann;Bob;31.12.2024;100,00;offen"),
        ("Client;Recommandé par;Date facture;Montant HT;Statut", "Ann;Bob;31/12/2024;100,00;gagné"),
        ("Cliente;Recomendado por;Fecha factura;Importe;Estado", "Ann;Bob;31/12/2024;100,00;ganado"),
        ("Cliente;Segnalato da;Data fattura;Importo;Stato", "Ann;Bob;31/12/2024;100,00;vinto"),
        ("Klant;Aanbevolen door;Factuurdatum;Bedrag;Status", "Ann;Bob;31-12-2024;100,00;getekend"),
        ("Cliente;Indicado por;Data da fatura;Valor total;Fase", "Ann;Bob;31/12/2024;100,00;ganho"),
    ],
)
def test_the_five_main_columns_are_found_in_seven_languages(header, row):
    names = header.replace(";", ",").split(",")
    assert taken(f"{header}\n{row}\n") == dict(
        zip(("client", "source", "date", "value", "stage"), names, strict=True)
    )


def test_every_choice_says_why():
    columns = find_columns(table("Client,Referred by,Invoice date\nAnn,Bob,2024-01-02\n"))
    assert columns.by_role["client"].reason == "its name says so"
    assert "100 % of its cells are dates" in columns.by_role["date"].reason
    assert columns.doubts == ()
    assert columns.problem == ""


def test_columns_for_machines_are_never_taken():
    text = "id,workspace,is_staff,deletedAt,password,client,source\n1,w,true,2024-01-01,Bob Roe,Ann Lee,Bob Roe\n"
    assert taken(text) == {"client": "client", "source": "source"}
    alone = "id,workspace,is_staff,deletedAt,password\n1,Ann Lee,true,2024-01-01,Bob Roe\n2,Cy Dee,true,2024-01-01,Ann Lee\n"
    columns = find_columns(table(alone))
    assert columns.by_role == {}
    assert "--client" in columns.problem


def test_first_and_last_name_make_one_client():
    data = table("First Name,Last Name,Referrer\nAnn,Lee,Bob\n Cy ,,Bob\n")
    columns = find_columns(data)
    assert columns.by_role["client"].header == "First Name + Last Name"
    assert list(client_names(data, columns)) == ["Ann Lee", "Cy"]
    assert columns.unused == ()


def test_referral_date_and_invoice_date_are_told_apart():
    found = taken("Client,Referred by,Referral date,Invoice date\nAnn,Bob,2023-01-01,2024-01-01\n")
    assert (found["referral_date"], found["date"]) == ("Referral date", "Invoice date")


def test_a_referral_date_alone_is_the_date():
    assert taken("Client,Referred by,Referral date\nAnn,Bob,2023-01-01\n")["date"] == "Referral date"


def test_two_columns_that_could_be_the_value_are_said():
    columns = find_columns(table("Kunde;Netto;Brutto\nAnn;100,00;119,00\n"))
    assert columns.by_role["value"].header == "Netto"
    assert "“Netto” and “Brutto” could both be the value" in columns.doubts[0]


def test_a_name_with_a_lying_content_is_not_believed():
    assert "date" not in taken("Client,Date,Source\nAnn,blue,Bob\nCy,green,Bob\n")


def test_without_a_header_names_dates_and_repeats_tell():
    found = taken("Ann Lee,Bob Roe,2024-01-02\nBob Roe,Google,2024-02-03\nCy Dee,Bob Roe,2024-03-01\n")
    assert found == {"client": "Column 1", "source": "Column 2", "date": "Column 3"}


def test_a_guess_by_content_is_said():
    columns = find_columns(table("Ann Lee,Bob Roe\nBob Roe,Google\nCy Dee,Bob Roe\n"))
    assert any("by its content only" in doubt for doubt in columns.doubts)


def test_a_referrer_is_taken_before_a_channel_and_the_channel_is_kept():
    found = taken("Client,Source,Referral name\nAnn,Referral,Bob\nCy,Web,\n")
    assert (found["source"], found["channel"]) == ("Referral name", "Source")


def test_a_tick_box_is_no_source():
    assert "source" not in taken("Client,Referral\nAnn,yes\nBob,no\nCy,yes\n")


def test_remarks_in_brackets_do_not_hide_a_name():
    text = "Client (company),Referred by (name),First invoice (date),Amount (EUR)\nAcme,Ann,2024-01-01,100\n"
    assert sorted(taken(text)) == ["client", "date", "source", "value"]


def test_the_address_of_the_referrer_is_not_the_clients():
    assert "email" not in taken("Client,Referrer,Referrer email\nAnn,Bob,b@b.co\n")


def test_numbers_are_clients_when_the_header_says_so():
    assert taken("client,recruiter\n1,\n2,1\n3,1\n") == {"client": "client", "source": "recruiter"}


def test_a_missing_source_is_a_doubt_that_names_the_option():
    columns = find_columns(table("Client,Amount\nAnn,100.00\n"))
    assert columns.problem == ""
    assert any("--source" in doubt for doubt in columns.doubts)


def test_a_missing_client_is_a_problem_that_names_columns_and_option():
    problem = find_columns(table("amount,date\n100.00,2024-01-01\n")).problem
    assert "“amount”, “date”" in problem
    assert '--client "amount"' in problem


def test_columns_set_by_hand_win_whatever_their_case():
    text = "Client,Name of friend,Amount\nAnn,Bob,100.00\n"
    assert taken(text, source="name of FRIEND", client="1")["source"] == "Name of friend"
    assert "value" not in taken(text, value="")


def test_a_column_set_by_hand_that_is_not_there_is_a_problem_with_a_hint():
    problem = find_columns(table("Client,Source\nAnn,Bob\n"), {"client": "Clients"}).problem
    assert "There is no column “Clients”" in problem
    assert "Did you mean “Client”?" in problem


def test_a_header_key_stays_the_same_for_the_same_header_and_changes_with_it():
    assert header_key(["Client", "Referred by"]) == header_key([" client", "REFERRED  BY"])
    assert header_key(["Client", "Source"]) != header_key(["Client", "Source", "Date"])


def test_semicolons_decimal_commas_and_other_languages_are_european():
    assert is_european(table("client;source\nAnn;Bob\n"))
    assert is_european(table("Kunde,Quelle\nAnn,Bob\n"))
    assert is_european(table("client,source\nAnn,Bob\n"), "1.234,56")
    assert not is_european(table("client,source\nAnn,Bob\n"))


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("won", Stage.WON),
        ("Closed Won", Stage.WON),
        ("gewonnen", Stage.WON),
        ("Auftrag", Stage.WON),
        ("active client", Stage.WON),
        ("verloren", Stage.LOST),
        ("closed_lost", Stage.LOST),
        ("Prospect", Stage.RECEIVED),
        ("enquiry", Stage.RECEIVED),
        ("3. Angebot", Stage.PROPOSED),
        ("Discovery call", Stage.MET),
        ("not a fit", Stage.DECLINED),
        ("weitergegeben", Stage.PASSED_ON),
        ("", None),
    ],
)
def test_words_for_stages_are_read(word, stage):
    assert read_stages([word]).values == [stage]


def test_a_stage_not_known_is_said_with_its_word():
    column = read_stages(["won", "purple", "purple"])
    assert column.values == [Stage.WON, None, None]
    assert column.unread == {"purple": 2}
    assert "“purple” (2)" in column.notes[0]
    assert set(column.reasons) == {1, 2}


def test_yes_and_no_are_read_in_several_languages():
    assert read_yes_no(["yes", "Nein", "oui", "?", ""]) == [True, False, True, None, None]
