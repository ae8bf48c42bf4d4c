//! The program held against what others made: browsers, readers of what is printed, of maps and of statements.
//!
//! A test without its tool is ignored, and says why. `cargo test -- --include-ignored` lets it fail for that reason.

#![allow(
    clippy::string_slice,
    reason = "a test that cuts through a letter fails, as it should"
)]

mod apart;
mod axe;
mod browser;
mod browsers;
mod documents;
mod evening;
#[cfg(feature = "share")]
mod exercise;
mod full;
mod maps;
mod network;
mod paper;
mod phones;
mod pictures;
#[cfg(feature = "share")]
mod postgres;
mod projector;
mod record_store;
mod scorm;
mod scriptless;
#[cfg(feature = "share")]
mod shared_store;
mod takehome;
mod tool;
mod without;

#[path = "../support/author.rs"]
#[allow(dead_code, reason = "the tests that need no tool use more of it")]
mod author;
#[path = "../support/drawings.rs"]
mod drawings;
#[path = "../support/gate.rs"]
#[allow(dead_code, reason = "the tests that need no tool use more of it")]
mod gate;
#[path = "../support/groups.rs"]
mod groups;
#[path = "../support/hole.rs"]
mod hole;
#[path = "../support/hosted.rs"]
#[allow(dead_code, reason = "the tests that need no tool use more of it")]
mod hosted;
#[path = "../support/pages.rs"]
mod pages;
#[path = "../support/program.rs"]
#[allow(dead_code, reason = "the tests that need no tool use more of it")]
mod program;
#[path = "../support/screen.rs"]
#[allow(dead_code, reason = "the tests that need no tool use more of it")]
mod screen;

use std::process::ExitCode;

use clap::Parser as _;
use libtest_mimic::{Arguments, Completion, Trial};

use tool::Tool;

/// What tests are asked for, as any program of tests understands it.
#[derive(clap::Parser)]
struct Asked {
    #[command(flatten)]
    arguments: Arguments,
    /// Further parts of names, of which one will do
    more: Vec<String>,
}

/// Each test: its name, what it needs, and what it does.
macro_rules! tests {
    ($($module:ident::$test:ident [$($tool:ident),*])*) => {
        [$((
            concat!(stringify!($module), "::", stringify!($test)),
            &[$(Tool::$tool),*] as &[Tool],
            $module::$test as fn(),
        )),*]
    };
}

fn main() -> ExitCode {
    let tests = tests! {
        browsers::an_evening_with_phones_a_projector_and_a_laptop_that_dies [Chromedriver]
        browsers::every_page_can_be_read_by_everybody [Chromedriver, Axe]
        browsers::at_the_end_the_ending_the_questions_and_the_turning_point_are_slides_of_their_own [Chromedriver, Axe]
        browsers::a_story_in_arabic_reads_from_the_right [Chromedriver]
        browsers::two_tables_each_see_their_own_scene_until_they_go_on_together [Chromedriver, Axe]
        documents::the_report_shows_in_a_browser_without_a_fault_or_a_barrier [Chromedriver, Axe]
        documents::a_comparison_shows_in_a_browser_without_a_fault_or_a_barrier [Chromedriver, Axe]
        evening::a_moderator_leads_phones_from_a_terminal_through_a_night_in_which_the_laptop_dies [Chromedriver, Axe]
        full::what_is_on_a_full_disk_is_read_and_what_cannot_be_done_is_said [Namespaces]
        maps::graphviz_accepts_what_ships_and_texts_that_are_markup [Graphviz]
        maps::mermaid_accepts_what_ships_and_texts_that_are_markup [Node, Mermaid]
        network::the_room_is_found_again_in_a_network_that_comes_changes_and_goes [Namespaces]
        network::phones_that_scan_again_at_another_address_vote_once [Namespaces, Curl]
        paper::a_handbook_prints_as_a_document_that_can_be_read_back [Chromium, Pdftotext]
        paper::a_report_prints_as_a_document_that_can_be_read_back [Chromium, Pdftotext]
        paper::lines_that_were_typed_stay_lines_on_paper [Chromium, Pdftotext]
        paper::no_decision_is_broken_over_two_pages [Chromium, Pdftotext]
        paper::what_people_take_along_is_one_page_whatever_was_played [Chromium, Pdftotext]
        paper::every_letter_of_a_map_can_be_read_on_paper [Chromium, Pdftotext]
        paper::reasons_stand_side_by_side_on_paper [Chromium, Pdftotext]
        phones::a_page_that_hears_nothing_says_so_and_opens_its_line_anew [Chromedriver]
        phones::a_phone_that_is_frozen_is_not_connected_until_it_thaws [Chromedriver]
        phones::a_vote_that_did_not_arrive_is_said_whatever_else_is_wrong [Chromedriver]
        phones::pages_say_that_the_evening_is_over_and_find_back_when_it_goes_on [Chromedriver]
        phones::what_is_tapped_and_not_sent_is_never_the_vote_and_outlives_another_language [Chromedriver]
        phones::what_is_half_answered_outlives_another_language_and_goes_as_it_stands [Chromedriver]
        phones::a_second_tap_back_and_forward_do_no_harm [Chromedriver]
        phones::a_small_screen_with_letters_twice_as_large_leaves_nothing_outside_its_card [Chromedriver]
        phones::who_hears_the_page_is_told_of_every_change_and_who_scrolled_down_sees_it [Chromedriver]
        phones::choices_are_read_with_their_numbers [Chromedriver]
        pictures::the_pictures_show_what_there_is [Chromedriver]
        projector::every_slide_can_be_read_from_the_back_row [Chromedriver]
        projector::the_choices_of_a_long_scene_stand_together_and_the_slides_are_turned [Chromedriver]
        projector::the_way_in_is_read_from_a_photograph_of_the_projector [Chromedriver, Zbarimg]
        record_store::a_record_store_keeps_every_statement_once [RecordStore]
        record_store::every_statement_keeps_to_the_specification_as_somebody_else_reads_it [RecordStore]
        scriptless::a_phone_without_script_takes_part_in_a_whole_evening [Chromedriver]
        scorm::a_course_goes_on_after_a_break_and_is_completed_at_its_ending [Chromedriver, Axe, ScormAgain]
        scorm::a_platform_hears_no_word_that_was_written_and_no_advice_that_was_asked [Chromedriver, ScormAgain]
        scorm::a_road_that_is_longer_than_a_platform_keeps_is_kept_as_far_as_it_fits [Chromedriver, ScormAgain]
        scorm::without_a_platform_or_with_a_deaf_one_a_course_goes_on [Chromedriver, ScormAgain]
        takehome::a_test_of_each_that_ships_is_played_in_a_browser [Chromedriver, Axe]
        takehome::a_question_before_the_start_is_answered_by_a_tap [Chromedriver]
        takehome::advice_is_opened_by_a_tap_and_told_at_the_end [Chromedriver]
        takehome::the_script_says_what_the_engine_says_wherever_a_road_leads [Node]
        takehome::back_is_a_step_back_and_a_second_tap_is_for_the_page_before [Chromedriver]
        without::a_test_without_its_tool_is_ignored_and_says_why []
        without::a_test_without_its_tool_fails_where_ignored_ones_are_included []
        without::several_names_are_asked_for_at_once []
    };
    #[cfg(feature = "share")]
    let shared = tests! {
        exercise::three_rooms_a_control_cell_and_an_evaluator_outlive_a_server_and_a_laptop [Postgres, Chromedriver]
        shared_store::what_happens_arrives_once_and_without_a_count_that_tells_who [Postgres]
        shared_store::with_counts_alone_no_word_of_the_group_leaves_the_hall [Postgres]
        shared_store::nothing_is_shared_before_somebody_agrees [Postgres]
        shared_store::what_is_taken_back_and_forgotten_is_gone_there_too [Postgres]
        shared_store::a_server_that_dies_stops_nobody_and_gets_all_of_it_once [Postgres]
        shared_store::an_evening_that_was_shared_goes_on_so_after_a_kill [Postgres]
        shared_store::what_could_not_be_sent_in_the_evening_is_sent_afterwards [Postgres]
        shared_store::a_server_that_is_full_is_waited_for [Postgres]
        shared_store::nobody_does_what_the_invitation_does_not_allow [Postgres]
        shared_store::what_one_of_them_breaks_stops_no_other [Postgres]
        shared_store::who_comes_in_with_what_is_another_s_is_told [Postgres]
        shared_store::another_laptop_takes_over_and_the_first_one_writes_no_more [Postgres]
        shared_store::a_store_of_another_version_or_none_is_said [Postgres]
        shared_store::groups_are_compared_from_the_shared_store_alone [Postgres]
    };
    #[cfg(not(feature = "share"))]
    let shared = [];
    let Asked {
        mut arguments,
        more,
    } = Asked::parse();
    // Only one name is understood there.
    let names: Vec<_> = arguments.filter.take().into_iter().chain(more).collect();
    let is_asked = |test: &str| {
        let mut names = names.iter().map(String::as_str);
        names.len() == 0
            || names.any(|name| test == name || !arguments.exact && test.contains(name))
    };
    let tests = tests.into_iter().chain(shared);
    let tests = tests.filter(|(name, ..)| is_asked(name));
    let trials = tests.map(|(name, needs, test)| trial(&arguments, name, needs, test));
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

fn trial(arguments: &Arguments, name: &str, needs: &[Tool], test: fn()) -> Trial {
    let missing = needs.iter().find_map(|tool| tool.missing());
    let included = arguments.ignored || arguments.include_ignored;
    let trial = Trial::ignorable_test(name, move || match missing {
        None => {
            test();
            Ok(Completion::Completed)
        }
        Some(reason) if included => Err(reason.into()),
        Some(reason) => Ok(Completion::ignored_with(reason)),
    });
    // Lists, and who asks for ignored tests alone, go by this flag; a flagged test would not come to say its reason.
    trial.with_ignored_flag(missing.is_some() && (arguments.list || included))
}
